package org.dutybell.draft;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The file that holds a list: text in UTF-8, UTF-16 with a byte order mark, or GB18030; or a Word file (.docx). */
final class ListFile {

    static final String ALLOWED =
            "a responsibility list as text (UTF-8 or GB18030) or as a Word file (.docx); save it as one of these";

    private static final long LARGEST_MEGABYTES = 20;
    private static final long MEGABYTE = 1024L * 1024;

    private ListFile() {}

    static List<SourceLine> read(Path file) throws ListRefused {
        byte[] bytes = bytes(file);
        String name = String.valueOf(file.getFileName());
        FileSignature signature = FileSignature.of(bytes);
        if (signature == FileSignature.ZIP) {
            return new WordFile(name, bytes).lines();
        }
        if (signature != FileSignature.TEXT) {
            throw new ListRefused("'" + name + "' is " + signature.found(bytes), ALLOWED);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            throw new ListRefused("'" + name + "' is called .docx and is no Word file", ALLOWED);
        }
        return lines(text(name, bytes));
    }

    private static byte[] bytes(Path file) throws ListRefused {
        if (!Files.exists(file)) {
            throw new ListRefused("'" + file + "' is not there", "the path of a file that exists");
        }
        if (!Files.isRegularFile(file)) {
            throw new ListRefused("'" + file + "' is a folder or a device", "one file");
        }
        try {
            refuseSize(file, Files.size(file));
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ListRefused("'" + file + "' cannot be read (" + reason(e) + ")", "a file that may be read");
        }
    }

    private static void refuseSize(Path file, long size) throws ListRefused {
        if (size == 0) {
            throw new ListRefused("'" + file + "' is empty", ALLOWED);
        }
        if (size > LARGEST_MEGABYTES * MEGABYTE) {
            throw new ListRefused(
                    "'" + file + "' has " + size / MEGABYTE + " MB",
                    "at most " + LARGEST_MEGABYTES
                            + " MB; copy the list alone, without pictures, to a file of its own");
        }
    }

    private static String text(String name, byte[] bytes) throws ListRefused {
        for (Charset charset : charsets(bytes)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                if (text.indexOf('\0') < 0) {
                    return text;
                }
            } catch (CharacterCodingException otherCharset) {
                continue;
            }
        }
        throw new ListRefused("'" + name + "' is no text in UTF-8 or GB18030", ALLOWED);
    }

    private static List<Charset> charsets(byte[] bytes) {
        boolean utf16 = bytes.length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        return utf16 ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }

    private static List<SourceLine> lines(String text) {
        List<SourceLine> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            lines.add(SourceLine.text(lines.size() + 1, line));
        }
        return lines;
    }

    /** What went wrong, without the path, on one line. */
    static String reason(Exception e) {
        String message = e.getMessage() == null ? "" : ": " + e.getMessage().replaceAll("\\R", " ");
        return e.getClass().getSimpleName() + message.substring(0, Math.min(120, message.length()));
    }
}
