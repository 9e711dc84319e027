package org.dutybell.sandbox.chat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws photos for people who have none at hand: each one looks different and shows the time of the sandbox. */
public class SamplePhotos {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;

    private final Clock clock;
    private final Random random = new SecureRandom();

    SamplePhotos(Clock clock) {
        this.clock = clock;
    }

    /** The bytes of a new JPEG. */
    public byte[] draw() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paintScene(graphics);
        stamp(graphics);
        graphics.dispose();
        return jpeg(image);
    }

    private void paintScene(Graphics2D graphics) {
        graphics.setPaint(new GradientPaint(0, 0, colour(), WIDTH, HEIGHT, colour()));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int shape = 0; shape < 14; shape++) {
            graphics.setColor(colour());
            int width = 60 + random.nextInt(260);
            int height = 60 + random.nextInt(260);
            int x = random.nextInt(WIDTH) - width / 2;
            int y = random.nextInt(HEIGHT) - height / 2;
            if (random.nextBoolean()) {
                graphics.fillOval(x, y, width, height);
            } else {
                graphics.fillRoundRect(x, y, width, height, 40, 40);
            }
        }
    }

    private void stamp(Graphics2D graphics) {
        graphics.setColor(new Color(0, 0, 0, 170));
        graphics.fillRect(0, HEIGHT - 96, WIDTH, 96);
        graphics.setColor(Color.WHITE);
        PixelDigits.draw(graphics, LocalDateTime.now(clock).format(STAMP), 40, HEIGHT - 76, 11);
    }

    private Color colour() {
        return Color.getHSBColor(
                random.nextFloat(), 0.25f + random.nextFloat() * 0.4f, 0.55f + random.nextFloat() * 0.45f);
    }

    private static byte[] jpeg(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("The sample photo could not be written", impossible);
        }
    }
}
