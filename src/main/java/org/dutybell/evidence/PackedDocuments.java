package org.dutybell.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Documents that are packed folders: those of the office programs since 2007, and OFD. The list of what is in them is read, next to
 * nothing is unpacked. Any other packed folder is refused: nobody can look into it on a phone.
 */
final class PackedDocuments {

    private static final String ZIP = "application/zip";
    private static final int MOST_ENTRIES = 10_000;
    /** What it may unpack to, in bytes; ours is not the only program that opens it. */
    private static final long MOST_UNPACKED = 300L << 20;
    /** Of an embedded object as much is looked at; in bytes. */
    private static final int LOOKED_AT = 4 << 20;

    private static final Pattern PROGRAM = Pattern.compile(
            ".*\\.(exe|dll|scr|com|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|msi|jar|class|sh|apk|html?|svg)",
            Pattern.DOTALL);

    private PackedDocuments() {}

    static Inspection inspect(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            return inspect(zip, Collections.list(zip.getEntries()));
        } catch (IOException | RuntimeException broken) {
            // the library answers a broken list with any exception
            return new Inspection.Bad(ZIP + "; incomplete");
        }
    }

    private static Inspection inspect(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        Optional<FileType> type = type(zip);
        if (type.isEmpty()) {
            return new Inspection.Bad(ZIP);
        }
        String why = trouble(zip, entries);
        return why.isEmpty()
                ? new Inspection.Whole(type.get())
                : new Inspection.Bad(type.get().mediaType() + "; " + why);
    }

    private static Optional<FileType> type(ZipFile zip) {
        if (zip.getEntry("OFD.xml") != null) {
            return Optional.of(FileType.OFD);
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            return Optional.empty();
        }
        if (zip.getEntry("word/document.xml") != null) {
            return Optional.of(FileType.DOCX);
        }
        if (zip.getEntry("xl/workbook.xml") != null) {
            return Optional.of(FileType.XLSX);
        }
        return Optional.ofNullable(zip.getEntry("ppt/presentation.xml")).map(found -> FileType.PPTX);
    }

    /** Why it is refused; empty when nothing speaks against it. */
    private static String trouble(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        long unpacked = entries.stream().mapToLong(PackedDocuments::size).sum();
        if (entries.size() > MOST_ENTRIES || unpacked > MOST_UNPACKED) {
            return "unpacks too large";
        }
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                return "locked";
            }
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/") || name.contains("/activex/")) {
                return "macros";
            }
            if (PROGRAM.matcher(name).matches() || name.contains("/embeddings/") && holdsProgram(zip, entry)) {
                return "program";
            }
        }
        return "";
    }

    /** At least one, so that a list of nothing but unknown sizes still adds up. */
    private static long size(ZipArchiveEntry entry) {
        return Math.min(Math.max(1, entry.getSize()), MOST_UNPACKED + 1);
    }

    private static boolean holdsProgram(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return CompoundDocuments.namesAPackage(content.readNBytes(LOOKED_AT));
        }
    }
}
