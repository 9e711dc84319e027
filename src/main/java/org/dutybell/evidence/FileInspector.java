package org.dutybell.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.tika.Tika;

/** Finds out from the bytes alone what they are, whatever their name says. */
final class FileInspector {

    private static final int ZIP = 0x504B0304;
    private static final long COMPOUND = 0xD0CF11E0A1B11AE1L;

    /** How the kinds of video that are made of boxes are found; their brand says which it is. */
    private static final Set<String> VIDEOS =
            Set.of("video/mp4", "video/quicktime", "video/x-m4v", "video/3gpp", "video/3gpp2", "application/mp4");

    private final Tika tika = new Tika();

    Inspection inspect(byte[] bytes) {
        if (bytes.length == 0) {
            return new Inspection.Bad("empty");
        }
        if (bytes.length > Long.BYTES && ByteBuffer.wrap(bytes).getInt() == ZIP) {
            return PackedDocuments.inspect(bytes);
        }
        if (bytes.length > Long.BYTES && ByteBuffer.wrap(bytes).getLong() == COMPOUND) {
            return CompoundDocuments.inspect(bytes);
        }
        String found = tika.detect(bytes);
        if (found.equals(FileType.PDF.mediaType())) {
            return PdfDocuments.inspect(bytes);
        }
        if (VIDEOS.contains(found)) {
            return video(bytes);
        }
        return PictureType.of(found)
                .map(type -> PictureInspector.inspect(type, bytes))
                .orElseGet(() -> new Inspection.Bad(found));
    }

    private static Inspection video(byte[] bytes) {
        String start = new String(bytes, 4, Math.min(8, bytes.length - 4), StandardCharsets.ISO_8859_1);
        FileType type = FileType.video(start.startsWith("ftyp") ? start.substring(4) : "qt");
        return FileStructure.isWholeVideo(bytes)
                ? new Inspection.Whole(type)
                : new Inspection.Bad(type.mediaType() + "; incomplete");
    }
}
