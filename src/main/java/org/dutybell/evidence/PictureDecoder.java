package org.dutybell.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes pictures with bounded memory: only every n-th pixel of a large one is kept, and only few are decoded at a
 * time. Of an animation the first picture counts.
 */
final class PictureDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(PictureDecoder.class);

    private static final int AT_A_TIME = 2;

    private final Semaphore permits = new Semaphore(AT_A_TIME);

    Decoded decode(Inspection.Good found, byte[] bytes, Turn turn) {
        if (found.type() == PictureType.HEIC) {
            return new Decoded.Unreadable();
        }
        permits.acquireUninterruptibly();
        try {
            return new Decoded.Pixels(turn.apply(Scaling.within(read(found, bytes), CopySize.VIEW.side())));
        } catch (IIOException refused) {
            // The JDK knows no colours of print; such a file is sound all the same.
            boolean unknownColours = "Unsupported Image Type".equals(refused.getMessage());
            return unknownColours ? new Decoded.Unreadable() : damaged(found, refused);
        } catch (IOException | RuntimeException broken) {
            // Decoders answer damaged files with any exception.
            return damaged(found, broken);
        } finally {
            permits.release();
        }
    }

    private static Decoded damaged(Inspection.Good found, Exception why) {
        LOG.info("A picture of type {} cannot be decoded: {}", found.type().mediaType(), why.toString());
        return new Decoded.Damaged();
    }

    private static BufferedImage read(Inspection.Good found, byte[] bytes) throws IOException {
        ImageReader reader = PictureReaders.of(found.type());
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
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
