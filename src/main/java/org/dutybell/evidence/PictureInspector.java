package org.dutybell.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Finds out whether a picture is whole and can be dealt with. No pixel is decoded, so a small file that claims to be huge costs
 * nothing; that a file is whole is read from its structure.
 */
final class PictureInspector {

    private static final long MOST_PIXELS = 100_000_000;
    /** Of anything but a usual JPEG the decoder may hold all, in up to 6 bytes a pixel, or be slow. */
    private static final long MOST_PIXELS_HELD = 40_000_000;
    /** Of WebP it holds all several times over. */
    private static final long MOST_PIXELS_OF_WEBP = 16_777_216;
    /** Of a usual JPEG it holds a line at a time. */
    private static final int LONGEST_SIDE = 30_000;

    private PictureInspector() {}

    static Inspection inspect(PictureType type, byte[] bytes) {
        if (type == PictureType.HEIC) {
            // The JDK cannot read HEIC; its boxes say whether it is whole, and its size in pixels stays unknown.
            return FileStructure.isWhole(type, bytes) ? new Inspection.Good(type, 0, 0) : incomplete(type);
        }
        Optional<Size> size = type == PictureType.WEBP ? WebpSize.read(bytes) : read(type, bytes);
        return size.map(known -> judge(type, known, bytes)).orElseGet(() -> incomplete(type));
    }

    private static Inspection judge(PictureType type, Size size, byte[] bytes) {
        if (tooLarge(size, mostPixels(type, bytes))) {
            return new Inspection.Bad(type.mediaType() + "; " + size.width() + "x" + size.height());
        }
        if (type == PictureType.JPEG && JpegMarkers.scans(bytes) > JpegMarkers.MOST_SCANS) {
            return new Inspection.Bad(type.mediaType() + "; too slow");
        }
        return FileStructure.isWhole(type, bytes)
                ? new Inspection.Good(type, size.width(), size.height())
                : incomplete(type);
    }

    private static long mostPixels(PictureType type, byte[] bytes) {
        return switch (type) {
            case JPEG -> JpegMarkers.severalScans(bytes) ? MOST_PIXELS_HELD : MOST_PIXELS;
            case WEBP -> MOST_PIXELS_OF_WEBP;
            case PNG, GIF, BMP, HEIC -> MOST_PIXELS_HELD;
        };
    }

    private static boolean tooLarge(Size size, long mostPixels) {
        return (long) size.width() * size.height() > mostPixels || Math.max(size.width(), size.height()) > LONGEST_SIDE;
    }

    private static Inspection.Bad incomplete(PictureType type) {
        return new Inspection.Bad(type.mediaType() + "; incomplete");
    }

    private static Optional<Size> read(PictureType type, byte[] bytes) {
        ImageReader reader = PictureReaders.of(type);
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            return Size.of(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            // The readers answer a broken header with any of these.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** In pixels. */
    record Size(int width, int height) {

        static Optional<Size> of(int width, int height) {
            return width > 0 && height > 0 ? Optional.of(new Size(width, height)) : Optional.empty();
        }
    }
}
