package org.dutybell.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes pictures with bounded memory and in bounded time: only every n-th pixel of a large one is kept, and only few
 * are decoded at a time. Of an animation the first picture counts.
 */
final class PictureDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(PictureDecoder.class);

    private static final int AT_A_TIME = 2;
    /** For what a phone takes a usual machine needs less than one second. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final DecodingPlaces places;

    PictureDecoder() {
        this(new DecodingPlaces(AT_A_TIME, LONGEST, LONGEST));
    }

    PictureDecoder(DecodingPlaces places) {
        this.places = places;
    }

    /** Answers within twenty seconds, whatever the bytes are. */
    Decoded decode(Inspection.Good found, byte[] bytes, Turn turn) {
        return found.type() == PictureType.HEIC
                ? new Decoded.Unreadable()
                : places.work(() -> pixels(found, bytes, turn));
    }

    private static Decoded pixels(Inspection.Good found, byte[] bytes, Turn turn) {
        try {
            return new Decoded.Pixels(turn.apply(Scaling.within(read(found, bytes), CopySize.VIEW.side())));
        } catch (IIOException refused) {
            // The JDK knows no colours of print; such a file is sound all the same.
            boolean unknownColours = "Unsupported Image Type".equals(refused.getMessage());
            return unknownColours ? new Decoded.Unreadable() : damaged(found, refused);
        } catch (IOException | RuntimeException broken) {
            // Decoders answer damaged files with any exception.
            return damaged(found, broken);
        }
    }

    private static Decoded damaged(Inspection.Good found, Exception why) {
        LOG.info("A picture of type {} cannot be decoded: {}", found.type().mediaType(), why.toString());
        return new Decoded.Damaged();
    }

    private static BufferedImage read(Inspection.Good found, byte[] bytes) throws IOException {
        ImageReader reader = PictureReaders.of(found.type());
        try (ImageInputStream input = new MemoryCacheImageInputStream(new StoppableBytes(bytes))) {
            reader.setInput(input, true, true);
            ImageReadParam skipping = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(found.width(), found.height()) / (2 * CopySize.VIEW.side()));
            skipping.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, skipping);
        } finally {
            reader.dispose();
        }
    }
}
