package org.dutybell.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/** Whether a file reaches its own end; a broken download does not. */
final class FileStructure {

    private static final int PNG_END = 0x49454E44;
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_CHUNK_FRAME = 12;
    private static final int GIF_TRAILER = 0x3B;
    private static final int RIFF_HEADER = 8;
    private static final int BOX_HEADER = 8;
    /** The box that says what pictures are in the file. */
    private static final int META = 0x6D657461;
    /** The boxes of a video that say what is in it, and hold it. */
    private static final Set<Integer> MOOV_AND_MDAT = Set.of(0x6D6F6F76, 0x6D646174);

    private FileStructure() {}

    static boolean isWhole(PictureType type, byte[] bytes) {
        return switch (type) {
            case JPEG -> JpegMarkers.reachEnd(bytes);
            case PNG -> pngReachesEnd(ByteBuffer.wrap(bytes));
            case GIF -> lastByte(bytes) == GIF_TRAILER;
            case BMP -> declaredSize(bytes, 2) <= bytes.length;
            case WEBP -> declaredSize(bytes, 4) + RIFF_HEADER <= bytes.length && WebpSize.hasPixels(bytes);
            case HEIC -> boxes(ByteBuffer.wrap(bytes)).contains(META);
        };
    }

    static boolean isWholeVideo(byte[] bytes) {
        return boxes(ByteBuffer.wrap(bytes)).containsAll(MOOV_AND_MDAT);
    }

    private static boolean pngReachesEnd(ByteBuffer file) {
        long at = PNG_SIGNATURE;
        while (at + PNG_CHUNK_FRAME <= file.limit()) {
            if (file.getInt((int) at + 4) == PNG_END) {
                return true;
            }
            at += Integer.toUnsignedLong(file.getInt((int) at)) + PNG_CHUNK_FRAME;
        }
        return false;
    }

    private static int lastByte(byte[] bytes) {
        int last = bytes.length - 1;
        while (last > 0 && bytes[last] == 0) {
            last--;
        }
        return bytes[last];
    }

    private static long declaredSize(byte[] bytes, int at) {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at));
    }

    /** The names of the boxes; none when they do not fill the file to its very end. */
    private static Set<Integer> boxes(ByteBuffer file) {
        long at = 0;
        Set<Integer> names = new HashSet<>();
        while (at + BOX_HEADER <= file.limit()) {
            long size = boxSize(file, (int) at);
            if (size < BOX_HEADER) {
                return Set.of();
            }
            names.add(file.getInt((int) at + 4));
            at += size;
        }
        return at == file.limit() ? names : Set.of();
    }

    private static long boxSize(ByteBuffer file, int at) {
        long size = Integer.toUnsignedLong(file.getInt(at));
        if (size == 0) {
            return file.limit() - at;
        }
        boolean large = size == 1 && at + 2 * BOX_HEADER <= file.limit();
        return large ? Math.min(file.getLong(at + BOX_HEADER), file.limit() + 1L) : size;
    }
}
