package org.dutybell.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadListTests {

    @TempDir
    Path folder;

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(refusal(folder.resolve("none.txt"))).contains("is not there; allowed: ");
    }

    @Test
    void refusesAFolder() {
        assertThat(refusal(folder)).contains("is a folder or a device; allowed: one file");
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        assertThat(refusal(file("empty.txt", ""))).contains("is empty; allowed: ");
    }

    @Test
    void refusesTextWithoutItems() throws Exception {
        assertThat(refusal(file("letter.txt", "各位老师：\n请注意安全。\n谢谢。\n"))).contains("'letter.txt' has no numbered item");
    }

    @Test
    void refusesAHugeFileWithoutReadingIt() throws Exception {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }
        assertThat(refusal(file)).contains("has 200 MB; allowed: at most 20 MB");
    }

    @Test
    void refusesAnOldWordFile() throws Exception {
        assertThat(refusal(ole("old.doc", "WordDocument"))).contains("'old.doc' is an old Word file (.doc); allowed: ");
    }

    @Test
    void refusesAWordFileWithAPassword() throws Exception {
        assertThat(refusal(ole("secret.docx", "EncryptedPackage")))
                .contains("'secret.docx' is a Word file with a password");
    }

    @Test
    void refusesABrokenZip() throws Exception {
        assertThat(refusal(file("broken.docx", "PK\u0003\u0004 and then nothing")))
                .contains("'broken.docx' cannot be opened as a Word file");
    }

    @Test
    void refusesATextThatIsCalledDocx() throws Exception {
        assertThat(refusal(file("list.docx", "一、每周检查"))).contains("is called .docx and is no Word file");
    }

    @Test
    void refusesBytesThatAreNoText() throws Exception {
        Path file = folder.resolve("bytes.txt");
        Files.write(file, new byte[] {1, 0, 2, (byte) 0xFF, 0, 3});
        assertThat(refusal(file)).contains("is no text in UTF-8 or GB18030");
    }

    @Test
    void refusesAPdf() throws Exception {
        assertThat(refusal(file("list.pdf", "%PDF-1.7"))).contains("'list.pdf' is a PDF file; allowed: ");
    }

    /** A few hundred kilobytes that would become hundreds of megabytes. */
    @Test
    void refusesAWordFileThatBlowsUp() throws Exception {
        Path file = folder.resolve("bomb.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("一、每周检查校园一次");
            document.write(out);
        }
        try (FileSystem zip = FileSystems.newFileSystem(file);
                OutputStream text = Files.newOutputStream(zip.getPath("word/document.xml"))) {
            byte[] blanks = new byte[1024 * 1024];
            Arrays.fill(blanks, (byte) ' ');
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                text.write(blanks);
            }
        }
        assertThat(Files.size(file)).isLessThan(1024 * 1024);
        assertThat(refusal(file)).contains("'bomb.docx'");
    }

    /** Always one line with what was found and what is allowed. */
    private static String refusal(Path file) {
        String message = String.valueOf(catchThrowableOfType(ListRefused.class, () -> ListCompiler.read(file))
                .getMessage());
        assertThat(message).doesNotContain("\n").contains("; allowed: ");
        return message;
    }

    private Path file(String name, String text) throws Exception {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private Path ole(String name, String entry) throws Exception {
        Path file = folder.resolve(name);
        try (POIFSFileSystem ole = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            ole.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            ole.writeFilesystem(out);
        }
        return file;
    }
}
