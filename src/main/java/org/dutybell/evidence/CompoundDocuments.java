package org.dutybell.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Documents of the office programs before 2007, which are a file system in a file. Presentations of that age are refused: their macros
 * cannot be told from the outside.
 */
final class CompoundDocuments {

    private static final String COMPOUND = "application/x-ole-storage";
    private static final int DEEPEST = 10;
    private static final int MOST_NAMES = 10_000;
    /** Under this name any file, a program as well, is put into a document. */
    private static final String PACKAGE = "\u0001Ole10Native";
    /** Where the header of a Word document says whether it is encrypted, and the bit of it. */
    private static final int FLAGS_AT = 0x0B;

    private static final int ENCRYPTED = 0x01;

    private CompoundDocuments() {}

    static Inspection inspect(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            Set<String> names = new TreeSet<>();
            collect(files.getRoot(), names, DEEPEST);
            return judge(files, names);
        } catch (IOException | RuntimeException broken) {
            // the library answers a broken file with any exception
            return new Inspection.Bad(COMPOUND + "; incomplete");
        }
    }

    /** Whether a compound file within another says that it holds a file of any kind. */
    static boolean namesAPackage(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String name = new String(PACKAGE.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return text.contains(name);
    }

    private static void collect(DirectoryEntry folder, Set<String> names, int deeper) throws IOException {
        for (Entry entry : folder) {
            if (entry instanceof DocumentEntry document) {
                readToTheEnd(document);
            }
            if (names.size() < MOST_NAMES) {
                names.add(entry.getName().toLowerCase(Locale.ROOT));
            }
            if (deeper > 0 && entry instanceof DirectoryEntry inner) {
                collect(inner, names, deeper - 1);
            }
        }
    }

    /** The library says only then that a part of it is not there. */
    private static void readToTheEnd(DocumentEntry document) throws IOException {
        try (var content = new DocumentInputStream(document)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static Inspection judge(POIFSFileSystem files, Set<String> names) throws IOException {
        if (names.contains("encryptedpackage")) {
            return new Inspection.Bad(COMPOUND + "; locked");
        }
        boolean word = files.getRoot().hasEntryCaseInsensitive("WordDocument");
        boolean sheets = files.getRoot().hasEntryCaseInsensitive("Workbook")
                || files.getRoot().hasEntryCaseInsensitive("Book");
        if (!word && !sheets) {
            boolean slides = names.contains("powerpoint document");
            return new Inspection.Bad(slides ? "application/vnd.ms-powerpoint" : COMPOUND);
        }
        FileType type = word ? FileType.DOC : FileType.XLS;
        String why = trouble(files, names, word);
        return why.isEmpty() ? new Inspection.Whole(type) : new Inspection.Bad(type.mediaType() + "; " + why);
    }

    private static String trouble(POIFSFileSystem files, Set<String> names, boolean word) throws IOException {
        if (names.stream()
                .anyMatch(name -> name.startsWith("_vba_project") || name.equals("vba") || name.equals("macros"))) {
            return "macros";
        }
        if (names.contains(PACKAGE.toLowerCase(Locale.ROOT))) {
            return "program";
        }
        return word && isLocked(files) ? "locked" : "";
    }

    private static boolean isLocked(POIFSFileSystem files) throws IOException {
        try (var header = files.createDocumentInputStream("WordDocument")) {
            byte[] start = header.readNBytes(FLAGS_AT + 1);
            return start.length > FLAGS_AT && (start[FLAGS_AT] & ENCRYPTED) != 0;
        }
    }
}
