package org.dutybell.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes a folder of files that are broken, lie about what they are, or want to cost much. */
final class HostileFiles {

    private static final byte[] SCRIPT = Pictures.ascii("<html><script>alert(document.cookie)</script></html>");

    private final Path folder;

    HostileFiles(Path folder) {
        this.folder = folder;
    }

    void make() {
        liars();
        polyglots();
        broken();
        greedyPng();
        greedyGif();
        greedyOthers();
        papers();
        videos();
    }

    private void liars() {
        put("empty.jpg", new byte[0]);
        put("one-byte.png", new byte[] {(byte) 0x89});
        put(
                "script.svg",
                Pictures.ascii(
                        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
        put("page.png", SCRIPT);
        put("packed.jpg", zip());
        put(
                "paper.jpg",
                Pictures.ascii("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF"));
        put("program.jpg", Pictures.inserted(new byte[2000], 0, new byte[] {'M', 'Z', (byte) 0x90, 0, 3}));
        put("shell.jpg", Pictures.ascii("#!/bin/sh\nrm -rf /\n"));
        put("noise.jpg", noise(1_000_000));
        put(
                "noise-behind-start.jpg",
                Pictures.inserted(noise(1_000_000), 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}));
    }

    private void papers() {
        put("page-named.pdf", SCRIPT);
        put("fine.pdf", Papers.pdf(""));
        put("runs.pdf", Papers.pdf("/AA<</O<</S/JavaScript/JS(1)>>>>"));
        put("fine.docx", Papers.docx());
        put("macros.docx", Papers.docxWith("word/vbaProject.bin", noise(1000)));
        put("program.docx", Papers.docxWith("word/embeddings/oleObject1.bin", Papers.embedded()));
        put("bomb.docx", Papers.docxWith("word/media/zeros.bin", new byte[310 << 20]));
        put("many.docx", Papers.docxOf(10_001));
        put("packed.zip", zip());
        put("fine.doc", Papers.doc(0, "1Table"));
        put("macros.doc", Papers.doc(0, "_VBA_PROJECT"));
        put("locked.doc", Papers.doc(0x01, "1Table"));
        for (int eighth = 1; eighth < 8; eighth++) {
            put("cut-" + eighth + ".docx", cut(Papers.docx(), eighth));
            put("cut-" + eighth + ".doc", cut(Papers.doc(0, "1Table"), eighth));
            put("cut-" + eighth + ".pdf", cut(Papers.pdf(""), eighth));
        }
        for (int seed = 1; seed <= 20; seed++) {
            put("garbled-" + seed + ".docx", garbled(Papers.docx(), seed));
            put("garbled-" + seed + ".doc", garbled(Papers.doc(0, "1Table"), seed));
        }
    }

    private void videos() {
        put("fine.mp4", Papers.video("isom"));
        put("nothing-in-it.mp4", Pictures.ascii("\0\0\0\030ftypisom\0\0\0\0isommp41"));
        for (int eighth = 1; eighth < 8; eighth++) {
            put("cut-" + eighth + ".mp4", cut(Papers.video("isom"), eighth));
        }
    }

    private static byte[] cut(byte[] bytes, int eighth) {
        return Arrays.copyOf(bytes, bytes.length * eighth / 8);
    }

    /** With a tenth of its bytes behind the start changed. */
    private static byte[] garbled(byte[] bytes, int seed) {
        Random random = new Random(seed);
        byte[] garbled = bytes.clone();
        for (int i = 0; i < bytes.length / 10; i++) {
            garbled[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
        }
        return garbled;
    }

    private void polyglots() {
        put("good-with-zip-behind.jpg", joined(Pictures.jpeg(), zip()));
        put("good-with-page-in-comment.jpg", comment(SCRIPT));
        put("good-with-paper-in-comment.jpg", comment(Pictures.ascii("%PDF-1.7\n")));
        put("good-with-page-behind.png", joined(Pictures.png(), SCRIPT));
        put("script-as.gif", Pictures.ascii("GIF89a/*" + "a".repeat(40) + "*/=1;alert(1);"));
        put("page-behind.gif", joined(Pictures.gif(), SCRIPT));
        put("script-as.bmp", Pictures.ascii("BM=1;/*" + "a".repeat(60) + "*/alert(1);"));
    }

    private void broken() {
        byte[] jpeg = Pictures.encoded(Pictures.halfRed(1200, 900), "jpg");
        byte[] png = Pictures.encoded(Pictures.halfRed(1200, 900), "png");
        for (int sixteenth = 1; sixteenth < 16; sixteenth++) {
            put("cut-" + sixteenth + ".jpg", Arrays.copyOf(jpeg, jpeg.length * sixteenth / 16));
            put("cut-" + sixteenth + ".png", Arrays.copyOf(png, png.length * sixteenth / 16));
        }
        put("no-pixels.png", Pictures.pngClaiming(100, 100));
        put("no-pixels.webp", Pictures.webp(4000, 3000));
        put("shuffled.webp", Pictures.webpWith(400, 300, noise(5000)));
        put("no-size.png", Pictures.pngClaiming(0, 0));
        put("negative.png", Pictures.pngClaiming(-5, -5));
        byte[] garbled = png.clone();
        Arrays.fill(garbled, 60, garbled.length - 60, (byte) 0xAA);
        put("shuffled.png", garbled);
        put("only-a-name.heic", Pictures.ascii("\0\0\0\030ftypheic\0\0\0\0mif1heic"));
        put(
                "endless-box.heic",
                joined(Pictures.heic(), new byte[] {0, 0, 0, 1, 'f', 'r', 'e', 'e', 127, 0, 0, 0, 0, 0, 0, 0}));
    }

    private void greedyPng() {
        put("60000x60000.png", Pictures.pngClaiming(60_000, 60_000));
        put("most-x-most.png", Pictures.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE));
        put("line.png", Pictures.pngClaiming(90_000_000, 1));
        put("9000x9000.png", zeros(9000, 9000));
        put("good-6000x6000.png", zeros(6000, 6000));
        byte[] name = Pictures.ascii("Comment\0\0");
        put(
                "good-with-text-of-200-mb.png",
                behindHeader(Pictures.chunk("zTXt", joined(name, packedZeros(200_000_000)))));
        put(
                "good-with-colours-of-200-mb.png",
                behindHeader(Pictures.chunk("iCCP", joined(name, packedZeros(200_000_000)))));
    }

    private void greedyGif() {
        put("good-with-a-million-frames.gif", frames(1_000_000, 1, 1));
        put("good-on-a-huge-screen.gif", frames(1, 1, 1));
        put("65535x65535.gif", frames(1, 65_535, 65_535));
    }

    private void greedyOthers() {
        put("65500x65500.jpg", jpegClaiming(65_500, 65_500));
        put("good-with-10-mb-of-exif.jpg", exif(10_000_000));
        put("good-with-notes-in-a-circle.jpg", Exif.in(Pictures.jpeg(), circle()));
        put("in-passes-7000x7000.jpg", inPasses(7000, 7000));
        put("in-101-passes.jpg", withScans(inPasses(2000, 2000), 101));
        put("good-in-100-passes.jpg", withScans(inPasses(200, 200), 100));
        put("30000x3000.bmp", bmpClaiming(30_000, 3000));
        put("most-x-most.bmp", bmpClaiming(Integer.MAX_VALUE, Integer.MIN_VALUE));
        put("16383x16383.webp", Pictures.webp(16_383, 16_383));
    }

    private static byte[] comment(byte[] text) {
        byte[] head = {(byte) 0xFF, (byte) 0xFE, (byte) ((text.length + 2) >> 8), (byte) (text.length + 2)};
        return Pictures.inserted(Pictures.jpeg(), 2, joined(head, text));
    }

    private static byte[] behindHeader(byte[] chunk) {
        return Pictures.inserted(Pictures.png(), 33, chunk);
    }

    /** A PNG with all its lines, all black. */
    private static byte[] zeros(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        file.writeBytes(Pictures.chunk("IHDR", header));
        file.writeBytes(Pictures.chunk("IDAT", packedZeros((width + 1L) * height)));
        file.writeBytes(Pictures.chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] frames(int count, int width, int height) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(Pictures.ascii("GIF89a"));
        file.writeBytes(new byte[] {-1, -1, -1, -1, (byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
        byte[] frame = ByteBuffer.allocate(15)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x2C)
                .putInt(0)
                .putShort((short) width)
                .putShort((short) height)
                .put(new byte[] {0, 2, 2, 0x44, 1, 0})
                .array();
        for (int i = 0; i < count; i++) {
            file.writeBytes(frame);
        }
        file.write(0x3B);
        return file.toByteArray();
    }

    static byte[] jpegClaiming(int width, int height) {
        byte[] jpeg = Pictures.jpeg();
        for (int at = 2; at < jpeg.length - 9; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("The JPEG has no frame header");
    }

    private static byte[] exif(int length) {
        byte[] jpeg = Pictures.jpeg();
        for (int written = 0; written < length; written += 65_000) {
            jpeg = Exif.in(jpeg, new byte[65_000]);
        }
        return jpeg;
    }

    private static byte[] circle() {
        return new byte[] {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, (byte) 0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 8, 0, 0, 0, 8
        };
    }

    private static byte[] bmpClaiming(int width, int height) {
        return ByteBuffer.allocate(154)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Pictures.ascii("BM"))
                .putInt(154)
                .putInt(0)
                .putInt(54)
                .putInt(40)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) 24)
                .array();
    }

    /** With its last scan repeated until there are so many; each costs the decoder the whole picture. */
    static byte[] withScans(byte[] jpeg, int count) {
        int last = 0;
        int scans = 0;
        for (int at = 0; at + 1 < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xDA) {
                last = at;
                scans++;
            }
        }
        int end = jpeg.length - 2;
        byte[] scan = Arrays.copyOfRange(jpeg, last, end);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, end);
        for (; scans < count; scans++) {
            file.writeBytes(scan);
        }
        file.write(jpeg, end, 2);
        return file.toByteArray();
    }

    static byte[] inPasses(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            writer.write(null, new IIOImage(grey, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] packedZeros(long length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            byte[] block = new byte[100_000];
            for (long left = length; left > 0; left -= block.length) {
                packing.write(block, 0, (int) Math.min(block.length, left));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../photo.jpg"));
            zip.write(Pictures.jpeg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return Pictures.inserted(first, first.length, second);
    }

    private void put(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
