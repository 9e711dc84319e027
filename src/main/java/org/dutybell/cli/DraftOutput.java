package org.dutybell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dutybell.draft.DraftedList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where {@code draft} writes: standard output, one file, or a folder. It never writes over a file. */
final class DraftOutput {

    private final CommandSpec command;
    private final @Nullable Path place;

    DraftOutput(CommandSpec command) {
        this.command = command;
        this.place = null;
    }

    /** Refuses a place that is taken, before anything is read. */
    DraftOutput(CommandSpec command, Path place) {
        this.command = command;
        this.place = place;
        if (isFile(place)) {
            refuseTaken(place);
        } else {
            refuseNoFolder(place);
            refuseTaken(place.resolve("clauses.yaml"));
            refuseTaken(place.resolve("duties.yaml"));
        }
    }

    void write(DraftedList list) {
        if (place == null) {
            command.commandLine().getOut().print(both(list));
            return;
        }
        Map<Path, String> files = new LinkedHashMap<>();
        if (isFile(place)) {
            files.put(place, both(list));
        } else {
            files.put(place.resolve("clauses.yaml"), list.clauses());
            files.put(place.resolve("duties.yaml"), list.duties());
        }
        files.forEach(this::write);
    }

    private void write(Path file, String content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, content, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw WrongUse.of(
                    command,
                    "--out",
                    String.valueOf(place),
                    "a place that can be written to (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Two YAML documents, which belong into two files. */
    private static String both(DraftedList list) {
        return "# ===== clauses.yaml =====\n" + list.clauses() + "---\n# ===== duties.yaml =====\n" + list.duties();
    }

    private static boolean isFile(Path place) {
        return place.toString().matches("(?i).*\\.ya?ml");
    }

    private void refuseTaken(Path file) {
        if (Files.exists(file)) {
            throw WrongUse.of(command, "--out", file.toString(), "a new file, as nothing is overwritten");
        }
    }

    private void refuseNoFolder(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw WrongUse.of(command, "--out", folder.toString(), "NAME.yaml or a folder");
        }
    }
}
