package org.dutybell.evidence;

import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The decoders of the runtime. */
final class PictureReaders {

    private PictureReaders() {}

    /** @throws IllegalStateException when the runtime has none for this type */
    static ImageReader of(PictureType type) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            throw new IllegalStateException("This Java runtime has no reader for " + type.mediaType()
                    + "; run DutyBell on a JDK with the module java.desktop");
        }
        return readers.next();
    }
}
