package org.dutybell.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sample bureau with something changed in one of its files. */
final class ChangedSample {

    private ChangedSample() {}

    /**
     * The property that has a bureau start with it.
     *
     * @param folder empty; the files are copied there
     * @param file such as duties.yaml
     * @param line that stands in the file exactly once
     * @param changed what stands there instead
     */
    static Map<String, String> in(Path folder, String file, String line, String changed) {
        try (Stream<Path> files = Files.list(Path.of("bot-config"))) {
            List<Path> yaml = files.filter(Files::isRegularFile).toList();
            for (Path one : yaml) {
                Files.copy(one, folder.resolve(one.getFileName()));
            }
            return again(folder, file, line, changed);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot change the sample in " + folder, e);
        }
    }

    /** Changes one more thing in the folder, as {@link #in} does. */
    static Map<String, String> again(Path folder, String file, String line, String changed) {
        try {
            String text = Files.readString(folder.resolve(file));
            if (text.split(Pattern.quote(line), -1).length != 2) {
                throw new IllegalStateException(file + " does not have exactly once: " + line);
            }
            Files.writeString(folder.resolve(file), text.replace(line, changed));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot change the sample in " + folder, e);
        }
        return Map.of("dutybell.config-dir", folder.toString());
    }
}
