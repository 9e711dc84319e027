package org.dutybell.botconfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the sample bureau that a test may change. */
final class SampleCopy {

    private SampleCopy() {}

    static void to(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(BrokenExample.SAMPLE)) {
            List<Path> yaml = files.filter(Files::isRegularFile).toList();
            for (Path file : yaml) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    /** Replaces the first occurrence in a file. */
    static void change(Path file, String replace, String with) throws IOException {
        String content = Files.readString(file);
        if (!content.contains(replace)) {
            throw new IllegalStateException(file + " no longer has " + replace);
        }
        Files.writeString(file, content.replaceFirst(java.util.regex.Pattern.quote(replace), with));
    }
}
