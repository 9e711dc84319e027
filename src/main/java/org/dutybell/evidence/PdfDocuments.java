package org.dutybell.evidence;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * PDF. What does something when it is opened is refused as far as it stands openly in the file; in a packed part it is not looked for,
 * which is one reason why documents are handed out as files and never shown.
 */
final class PdfDocuments {

    /** The end mark stands near the end; some programs fill up behind it. */
    private static final int TAIL = 4096;

    private PdfDocuments() {}

    static Inspection inspect(byte[] bytes) {
        String type = FileType.PDF.mediaType();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (Stream.of("/JavaScript", "/Launch", "/RichMedia").anyMatch(text::contains)) {
            return new Inspection.Bad(type + "; script");
        }
        boolean reachesEnd = text.indexOf("%%EOF", Math.max(0, text.length() - TAIL)) >= 0;
        return reachesEnd ? new Inspection.Whole(FileType.PDF) : new Inspection.Bad(type + "; incomplete");
    }
}
