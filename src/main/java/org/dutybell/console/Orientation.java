package org.dutybell.console;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a phone was held (Exif tag 274). ImageIO ignores that note, and upright photos would lie on their side; its own
 * reading of metadata refuses files in which Exif comes before JFIF, as phones write them.
 */
final class Orientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APP0 = 0xFFE0;
    private static final int APP1 = 0xFFE1;
    private static final int APP15 = 0xFFEF;
    private static final int TAG = 274;
    private static final int FIELD_LENGTH = 12;

    private Orientation() {}

    /** How many quarters the picture must be turned clockwise, 0 to 3; 0 also when it has no such note. */
    static int of(InputStream picture) throws IOException {
        try {
            return switch (note(new DataInputStream(picture))) {
                case 3 -> 2;
                case 6 -> 1;
                case 8 -> 3;
                default -> 0;
            };
        } catch (EOFException | BufferUnderflowException | IllegalArgumentException cutOff) {
            return 0;
        }
    }

    /** The note in the first Exif segment of a JPEG; 0 when there is none. */
    private static int note(DataInputStream jpeg) throws IOException {
        if (jpeg.readUnsignedShort() != START_OF_IMAGE) {
            return 0;
        }
        int marker = jpeg.readUnsignedShort();
        while (marker >= APP0 && marker <= APP15) {
            byte[] segment = new byte[Math.max(0, jpeg.readUnsignedShort() - 2)];
            jpeg.readFully(segment);
            if (marker == APP1 && Arrays.equals(EXIF, Arrays.copyOf(segment, EXIF.length))) {
                return inDirectory(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                        .slice());
            }
            marker = jpeg.readUnsignedShort();
        }
        return 0;
    }

    /** The note in the first directory of a TIFF block; 0 when it is not there. */
    private static int inDirectory(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.getShort();
        tiff.position(tiff.getInt());
        int fields = tiff.getShort() & 0xFFFF;
        int first = tiff.position();
        for (int i = 0; i < fields; i++) {
            tiff.position(first + i * FIELD_LENGTH);
            if ((tiff.getShort() & 0xFFFF) == TAG) {
                tiff.position(first + i * FIELD_LENGTH + 8);
                return tiff.getShort();
            }
        }
        return 0;
    }
}
