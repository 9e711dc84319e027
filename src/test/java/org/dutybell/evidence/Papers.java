package org.dutybell.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents and videos made for the tests. */
public final class Papers {

    private Papers() {}

    /** @param more what stands in its catalogue beside the pages */
    public static byte[] pdf(String more) {
        return Pictures.ascii("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R" + more + ">>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    public static byte[] docx() {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("三月安全例会纪要");
            return bytes(document::write);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("台账");
            return bytes(workbook::write);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] pptx() {
        try (XMLSlideShow slides = new XMLSlideShow()) {
            slides.createSlide();
            return bytes(slides::write);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] xls() {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("台账");
            return bytes(workbook::write);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] ofd() {
        return zip("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.0\"/>");
    }

    static byte[] zip(String name, String content) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                put(zip, name, content.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    public static byte[] docxWith(String name, byte[] content) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                copyDocx(zip);
                put(zip, name, content);
            }
        });
    }

    /** One with so many pictures in it. */
    static byte[] docxOf(int pictures) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                copyDocx(zip);
                for (int i = 0; i < pictures; i++) {
                    put(zip, "word/media/" + i + ".png", new byte[0]);
                }
            }
        });
    }

    private static void copyDocx(ZipOutputStream zip) throws IOException {
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx()))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                put(zip, entry.getName(), from.readAllBytes());
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * A Word document as old programs write it, as far as it is looked at.
     *
     * @param flags the byte of its header that says whether it is encrypted
     * @param beside what lies beside the text
     */
    static byte[] doc(int flags, String beside) {
        byte[] text = new byte[5000];
        text[0] = (byte) 0xEC;
        text[1] = (byte) 0xA5;
        text[11] = (byte) flags;
        return compound(text, beside, "WordDocument");
    }

    /** A file system in a file with one file of this name. */
    static byte[] compound(String name) {
        return compound(new byte[5000], name);
    }

    /** An object within a document that holds a file of any kind. */
    static byte[] embedded() {
        return compound("\u0001Ole10Native");
    }

    private static byte[] compound(byte[] content, String... names) {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            for (String name : names) {
                files.createDocument(new ByteArrayInputStream(content), name);
            }
            return bytes(files::writeFilesystem);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param brand of four characters, such as isom */
    public static byte[] video(String brand) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(box("ftyp", Pictures.ascii(brand + "\0\0\0\0" + brand)));
        file.writeBytes(box("moov", new byte[100]));
        file.writeBytes(box("mdat", new byte[1000]));
        return file.toByteArray();
    }

    private static byte[] box(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(Pictures.ascii(name))
                .put(content)
                .array();
    }

    private static byte[] bytes(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }
}
