package org.dutybell.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Writes the copies that people see. */
final class Copies {

    private final EvidenceFiles files;

    Copies(EvidenceFiles files) {
        this.files = files;
    }

    /** Where a copy of the original at this path lies. */
    static String path(String original, CopySize size) {
        return original.substring(0, original.lastIndexOf('.')) + "." + size.code() + ".jpg";
    }

    void write(String original, BufferedImage picture) {
        for (CopySize size : CopySize.values()) {
            files.write(path(original, size), jpeg(Scaling.within(picture, size.side())));
        }
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot encode a copy of " + picture.getWidth() + "x" + picture.getHeight(), e);
        }
        return bytes.toByteArray();
    }
}
