package org.dutybell.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Real picture bytes, made on the spot. */
final class Pictures {

    private Pictures() {}

    static byte[] jpeg() {
        return drawn("jpg");
    }

    static byte[] png() {
        return drawn("png");
    }

    static byte[] gif() {
        return drawn("gif");
    }

    static byte[] bmp() {
        return drawn("bmp");
    }

    /** A PNG whose header claims this size and whose other chunks are in order. */
    static byte[] pngClaiming(int width, int height) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        file.writeBytes(chunk("IHDR", header));
        file.writeBytes(chunk("IDAT", new byte[0]));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    /** An extended WebP header of this size. */
    static byte[] webp(int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(22).put(ascii("WEBPVP8X")).putInt(10).putInt(0);
        putThreeBytes(file, width - 1);
        putThreeBytes(file, height - 1);
        return file.array();
    }

    /** The same with a chunk that claims to be a picture. */
    static byte[] webpWith(int width, int height, byte[] pixels) {
        byte[] header = webp(width, height);
        ByteBuffer file = ByteBuffer.allocate(header.length + 8 + pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(header).put(ascii("VP8 ")).putInt(pixels.length).put(pixels);
        return file.putInt(4, file.limit() - 8).array();
    }

    /** What stands in such a chunk before the pixels. */
    static byte[] webpFrame(int width, int height) {
        return ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {0, 0, 0, (byte) 0x9D, 1, 0x2A})
                .putShort((short) width)
                .putShort((short) height)
                .array();
    }

    /** On a canvas of 100x100 an animation whose only frame is such a picture. */
    static byte[] webpAnimation(int width, int height) {
        ByteBuffer frame = ByteBuffer.allocate(24 + 18).order(ByteOrder.LITTLE_ENDIAN);
        frame.put(ascii("ANMF")).putInt(34).position(24);
        frame.put(ascii("VP8 ")).putInt(10).put(webpFrame(width, height));
        byte[] header = webp(100, 100);
        byte[] file = inserted(header, header.length, frame.array());
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
        return file;
    }

    static byte[] heic() {
        ByteBuffer file = ByteBuffer.allocate(52);
        file.putInt(24).put(ascii("ftypheic")).putInt(0).put(ascii("mif1heic"));
        file.putInt(12).put(ascii("meta")).putInt(0);
        file.putInt(16).put(ascii("mdat")).putLong(0);
        return file.array();
    }

    private static void putThreeBytes(ByteBuffer file, int value) {
        file.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    static byte[] chunk(String type, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(ascii(type));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(ascii(type))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] drawn(String format) {
        BufferedImage image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(10, 10, 60, 60);
        pen.dispose();
        return encoded(image, format);
    }

    /** White with a red upper half. */
    static BufferedImage halfRed(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.dispose();
        return image;
    }

    /** In a format of ImageIO such as jpg. */
    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first bytes, then those, then the rest. */
    static byte[] inserted(byte[] file, int at, byte[] more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(file, 0, at);
        bytes.writeBytes(more);
        bytes.write(file, at, file.length - at);
        return bytes.toByteArray();
    }
}
