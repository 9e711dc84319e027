package org.dutybell.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.dutybell.evidence.PictureInspector.Size;

/**
 * Width and height of a WebP file, read from its chunks so that nothing is decoded to learn them: the largest that the
 * canvas or any picture on it claims, because a decoder believes the picture.
 */
final class WebpSize {

    private static final int FIRST_CHUNK = 12;
    private static final int LEAST = 30;
    private static final int CHUNK_HEADER = 8;
    /** So much of a chunk is looked at. */
    private static final int HEAD = 10;
    /** In front of the chunks within a frame of an animation. */
    private static final int FRAME_HEADER = 16;

    private static final int LOSSY_START = 0x2A019D;
    private static final byte LOSSLESS_START = 0x2F;
    private static final int FOURTEEN_BITS = 0x3FFF;
    private static final Set<String> FIRST = Set.of("VP8 ", "VP8L", "VP8X");

    private final ByteBuffer file;
    private int width;
    private int height;
    private boolean pixels;

    private WebpSize(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Optional<Size> read(byte[] bytes) {
        WebpSize webp = new WebpSize(bytes);
        if (bytes.length < LEAST || !FIRST.contains(webp.name(FIRST_CHUNK))) {
            return Optional.empty();
        }
        webp.walk(FIRST_CHUNK, bytes.length);
        return Size.of(webp.width, webp.height);
    }

    /** Whether a picture stands behind the header, alone or as part of an animation. */
    static boolean hasPixels(byte[] bytes) {
        WebpSize webp = new WebpSize(bytes);
        webp.walk(FIRST_CHUNK, bytes.length);
        return webp.pixels;
    }

    private void walk(int from, int end) {
        long at = from;
        while (at + CHUNK_HEADER + HEAD <= end) {
            int data = (int) at + CHUNK_HEADER;
            long size = Integer.toUnsignedLong(file.getInt(data - 4));
            look(name((int) at), data, (int) Math.min(end, data + size));
            at = data + size + (size & 1);
        }
    }

    private void look(String name, int data, int end) {
        switch (name) {
            case "VP8X" -> claim(1 + threeBytes(data + 4), 1 + threeBytes(data + 7));
            case "VP8 " -> lossy(data);
            case "VP8L" -> lossless(data);
            case "ANMF" -> frame(data, end);
            default -> {}
        }
    }

    private void lossy(int data) {
        pixels |= threeBytes(data + 3) == LOSSY_START;
        claim(file.getShort(data + 6) & FOURTEEN_BITS, file.getShort(data + 8) & FOURTEEN_BITS);
    }

    private void lossless(int data) {
        pixels |= file.get(data) == LOSSLESS_START;
        int bits = file.getInt(data + 1);
        claim(1 + (bits & FOURTEEN_BITS), 1 + (bits >> 14 & FOURTEEN_BITS));
    }

    private void frame(int data, int end) {
        pixels = true;
        if (data + FRAME_HEADER <= end) {
            claim(1 + threeBytes(data + 6), 1 + threeBytes(data + 9));
            walk(data + FRAME_HEADER, end);
        }
    }

    private void claim(int newWidth, int newHeight) {
        width = Math.max(width, newWidth);
        height = Math.max(height, newHeight);
    }

    private String name(int at) {
        return new String(file.array(), at, 4, StandardCharsets.US_ASCII);
    }

    private int threeBytes(int at) {
        return Byte.toUnsignedInt(file.get(at))
                | Byte.toUnsignedInt(file.get(at + 1)) << 8
                | Byte.toUnsignedInt(file.get(at + 2)) << 16;
    }
}
