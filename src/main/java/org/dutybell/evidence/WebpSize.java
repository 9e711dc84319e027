package org.dutybell.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dutybell.evidence.PictureInspector.Size;

/** Width and height from the first chunk of a WebP file; read here, so that nothing is decoded to learn them. */
final class WebpSize {

    private static final int FIRST_CHUNK = 12;
    private static final int DATA = 20;
    private static final int LEAST = 30;
    private static final int CHUNK_HEADER = 8;
    private static final int SIGNATURE = 6;
    private static final int LOSSY_START = 0x2A019D;
    private static final byte LOSSLESS_START = 0x2F;
    private static final int FOURTEEN_BITS = 0x3FFF;

    private WebpSize() {}

    static Optional<Size> read(byte[] bytes) {
        if (bytes.length < LEAST) {
            return Optional.empty();
        }
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (new String(bytes, FIRST_CHUNK, 4, StandardCharsets.US_ASCII)) {
            case "VP8 " -> lossy(file);
            case "VP8L" -> lossless(file.getInt(DATA + 1));
            case "VP8X" -> Size.of(1 + threeBytes(file, DATA + 4), 1 + threeBytes(file, DATA + 7));
            default -> Optional.empty();
        };
    }

    /** Whether a picture stands behind the header, alone or as part of an animation. */
    static boolean hasPixels(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long at = FIRST_CHUNK;
        while (at + CHUNK_HEADER + SIGNATURE < bytes.length) {
            if (beginsPixels(file, (int) at)) {
                return true;
            }
            long size = Integer.toUnsignedLong(file.getInt((int) at + 4));
            at += CHUNK_HEADER + size + (size & 1);
        }
        return false;
    }

    private static boolean beginsPixels(ByteBuffer file, int at) {
        return switch (new String(file.array(), at, 4, StandardCharsets.US_ASCII)) {
            case "VP8 " -> threeBytes(file, at + CHUNK_HEADER + 3) == LOSSY_START;
            case "VP8L" -> file.get(at + CHUNK_HEADER) == LOSSLESS_START;
            case "ANMF" -> true;
            default -> false;
        };
    }

    private static Optional<Size> lossy(ByteBuffer file) {
        return Size.of(file.getShort(DATA + 6) & FOURTEEN_BITS, file.getShort(DATA + 8) & FOURTEEN_BITS);
    }

    private static Optional<Size> lossless(int bits) {
        return Size.of(1 + (bits & FOURTEEN_BITS), 1 + (bits >> 14 & FOURTEEN_BITS));
    }

    private static int threeBytes(ByteBuffer file, int at) {
        return Byte.toUnsignedInt(file.get(at))
                | Byte.toUnsignedInt(file.get(at + 1)) << 8
                | Byte.toUnsignedInt(file.get(at + 2)) << 16;
    }
}
