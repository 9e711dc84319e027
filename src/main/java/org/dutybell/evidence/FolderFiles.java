package org.dutybell.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A folder on disk, which several nodes must share. */
final class FolderFiles implements EvidenceFiles {

    private final Path dir;

    FolderFiles(Path dir) {
        this.dir = dir;
    }

    @Override
    public void write(String path, byte[] bytes) {
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

    @Override
    public boolean exists(String path) {
        return Files.exists(dir.resolve(path));
    }

    @Override
    public Resource content(String path) {
        return new FileSystemResource(dir.resolve(path));
    }

    @Override
    public void delete(String path) {
        try {
            Files.deleteIfExists(dir.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot delete " + dir.resolve(path) + "; check the rights of the folder", e);
        }
    }
}
