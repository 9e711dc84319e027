package org.dutybell.console;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/** Pictures scaled down to JPEG. */
final class Thumbnail {

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnail.class);

    /** Longer side in pixels. */
    private static final int SIDE = 320;
    /** Larger ones are not decoded: a small file can claim a huge picture. */
    private static final long MOST_PIXELS = 100_000_000L;

    private Thumbnail() {}

    /** Empty when the picture is too large to decode or of a kind that cannot be read here. */
    static Optional<byte[]> of(Resource picture) {
        try (InputStream start = picture.getInputStream();
                InputStream bytes = picture.getInputStream();
                ImageInputStream input = ImageIO.createImageInputStream(bytes)) {
            int turn = Orientation.of(start);
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? jpeg(read(readers.next(), input), turn) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            // decoders answer damaged files with any exception; the reader still gets the picture as received
            LOG.info(
                    "No small version of {}; it is shown as received: {}",
                    picture.getFilename(),
                    unreadable.toString());
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return Optional.empty();
            }
            return Optional.of(scaled(reader.read(0, skipping(reader, width, height))));
        } finally {
            reader.dispose();
        }
    }

    /** Reads only every n-th pixel of a large picture, so that it never lies in memory whole. */
    private static ImageReadParam skipping(ImageReader reader, int width, int height) {
        int every = Math.max(1, Math.max(width, height) / (2 * SIDE));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(every, every, 0, 0);
        return param;
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double factor = Math.min(1.0, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return small;
    }

    /** Turned clockwise by quarters. */
    private static BufferedImage turned(BufferedImage picture, int quarters) {
        if (quarters == 0) {
            return picture;
        }
        boolean upright = quarters % 2 == 0;
        int width = upright ? picture.getWidth() : picture.getHeight();
        int height = upright ? picture.getHeight() : picture.getWidth();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(quarters * Math.PI / 2);
        graphics.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return turned;
    }

    private static Optional<byte[]> jpeg(Optional<BufferedImage> picture, int turn) throws IOException {
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(turned(picture.get(), turn), "jpg", bytes);
        return Optional.of(bytes.toByteArray());
    }
}
