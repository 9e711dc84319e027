package org.dutybell.console;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.NodeList;

/** How a phone was held: the decoder ignores that note (Exif tag 274), and upright photos would lie on their side. */
final class Orientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final String APP1 = "225";
    private static final int TAG = 274;
    private static final int FIELD_LENGTH = 12;

    private Orientation() {}

    /** How many quarters the picture must be turned clockwise, 0 to 3; 0 also when it has no such note. */
    static int of(ImageReader reader) throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(0);
        String format = metadata == null ? null : metadata.getNativeMetadataFormatName();
        if (metadata == null || format == null || !format.startsWith("javax_imageio_jpeg")) {
            return 0;
        }
        NodeList segments = ((IIOMetadataNode) metadata.getAsTree(format)).getElementsByTagName("unknown");
        for (int i = 0; i < segments.getLength(); i++) {
            IIOMetadataNode segment = (IIOMetadataNode) segments.item(i);
            if (segment.getAttribute("MarkerTag").equals(APP1) && segment.getUserObject() instanceof byte[] bytes) {
                return quarters(bytes);
            }
        }
        return 0;
    }

    private static int quarters(byte[] segment) {
        if (!Arrays.equals(EXIF, Arrays.copyOf(segment, EXIF.length))) {
            return 0;
        }
        try {
            return switch (tag(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                    .slice())) {
                case 3 -> 2;
                case 6 -> 1;
                case 8 -> 3;
                default -> 0;
            };
        } catch (BufferUnderflowException | IllegalArgumentException cutOff) {
            return 0;
        }
    }

    /** Its value in the first directory of the TIFF block; 0 when it is not there. */
    private static int tag(ByteBuffer tiff) {
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
