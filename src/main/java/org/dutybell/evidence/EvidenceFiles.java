package org.dutybell.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** The evidence folder: one file for each hash, by year and month of its receipt. */
final class EvidenceFiles {

    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("uuuu/MM", Locale.ROOT);

    private final Path dir;
    private final ZoneId zone;

    EvidenceFiles(Path dir, ZoneId zone) {
        this.dir = dir;
        this.zone = zone;
    }

    /** The path of a new file, relative to the folder. */
    String path(String sha256, PictureType type, Instant now) {
        return FOLDER.format(now.atZone(zone)) + "/" + sha256 + "." + type.extension();
    }

    /** Writes the bytes unless they are there; a reader never sees half a file. */
    void write(String path, byte[] bytes) {
        Path file = dir.resolve(path);
        if (Files.exists(file)) {
            return;
        }
        try {
            Path folder = Files.createDirectories(file.resolveSibling(""));
            Path temporary = Files.createTempFile(folder, "incoming", ".tmp");
            try {
                Files.write(temporary, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot store a picture of " + bytes.length + " bytes as " + file
                            + "; check that the folder can be written and has room",
                    e);
        }
    }

    boolean exists(String path) {
        return Files.exists(dir.resolve(path));
    }

    Resource content(String path) {
        return new FileSystemResource(dir.resolve(path));
    }
}
