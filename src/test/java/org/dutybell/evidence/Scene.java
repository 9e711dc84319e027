package org.dutybell.evidence;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A drawn place with sky, ground, buildings, people and grain: something like what a school's photos show. */
public final class Scene {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    private Scene() {}

    /** The same number gives the same place. */
    public static BufferedImage of(long number) {
        return shot(number, number);
    }

    public static byte[] jpeg(BufferedImage picture) {
        return Pictures.encoded(picture, "jpg");
    }

    /** The same place at another moment: other people stand in it, and the light is another. */
    static BufferedImage shot(long place, long moment) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        place(pen, new Random(place * 7919 + 1));
        people(pen, new Random(moment * 104_729 + 2));
        pen.dispose();
        grain(image, new Random(moment * 31 + 3));
        return image;
    }

    private static void place(Graphics2D pen, Random random) {
        int horizon = HEIGHT / 4 + random.nextInt(HEIGHT / 2);
        pen.setPaint(new GradientPaint(
                random.nextInt(WIDTH), 0, colour(random), random.nextInt(WIDTH), horizon, colour(random)));
        pen.fillRect(0, 0, WIDTH, horizon);
        pen.setPaint(new GradientPaint(0, horizon, colour(random), random.nextInt(WIDTH), HEIGHT, colour(random)));
        pen.fillRect(0, horizon, WIDTH, HEIGHT - horizon);
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            pen.setColor(colour(random));
            int width = 40 + random.nextInt(WIDTH / 2);
            int height = 40 + random.nextInt(HEIGHT / 2);
            pen.fillRect(random.nextInt(WIDTH) - width / 2, horizon - random.nextInt(height), width, height);
        }
    }

    private static void people(Graphics2D pen, Random random) {
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            pen.setColor(colour(random));
            int height = 60 + random.nextInt(200);
            pen.fillOval(random.nextInt(WIDTH), HEIGHT / 3 + random.nextInt(HEIGHT / 2), height / 3, height);
        }
    }

    private static void grain(BufferedImage image, Random random) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = image.getRGB(x, y);
                int noise = random.nextInt(17) - 8;
                image.setRGB(
                        x,
                        y,
                        clamp((rgb >> 16 & 0xFF) + noise) << 16
                                | clamp((rgb >> 8 & 0xFF) + noise) << 8
                                | clamp((rgb & 0xFF) + noise));
            }
        }
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    /** What people and programs do to a picture. */
    public enum Edit {
        /** As a chat does it: smaller, and compressed hard. */
        CHAT {
            @Override
            public BufferedImage of(BufferedImage picture) {
                return compressed(scaled(picture, 0.5, 0.5), 0.5f);
            }
        },
        RESIZED {
            @Override
            public BufferedImage of(BufferedImage picture) {
                return scaled(picture, 0.3, 0.3);
            }
        },
        CROPPED_5_PERCENT {
            @Override
            public BufferedImage of(BufferedImage picture) {
                int width = picture.getWidth();
                int height = picture.getHeight();
                return picture.getSubimage(width / 40, height / 40, width - width / 20, height - height / 20);
            }
        },
        BRIGHTER {
            @Override
            public BufferedImage of(BufferedImage picture) {
                return new RescaleOp(1.15f, 15, null).filter(picture, null);
            }
        },
        DARKER {
            @Override
            public BufferedImage of(BufferedImage picture) {
                return new RescaleOp(0.75f, 0, null).filter(picture, null);
            }
        },
        WATERMARKED {
            @Override
            public BufferedImage of(BufferedImage picture) {
                BufferedImage marked = scaled(picture, 1, 1);
                Graphics2D pen = marked.createGraphics();
                pen.setColor(new Color(255, 255, 255, 200));
                pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
                pen.drawString("2027-03-15 08:10  No. 3 School", 20, marked.getHeight() - 60);
                pen.drawString("DutyBell  D7K3", 20, marked.getHeight() - 24);
                pen.dispose();
                return marked;
            }
        },
        MIRRORED {
            @Override
            public BufferedImage of(BufferedImage picture) {
                AffineTransform mirror = AffineTransform.getScaleInstance(-1, 1);
                mirror.translate(-picture.getWidth(), 0);
                return compressed(
                        new AffineTransformOp(mirror, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, null),
                        0.7f);
            }
        };

        public abstract BufferedImage of(BufferedImage picture);
    }

    private static BufferedImage scaled(BufferedImage picture, double across, double down) {
        BufferedImage scaled = new BufferedImage(
                (int) (picture.getWidth() * across), (int) (picture.getHeight() * down), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, scaled.getWidth(), scaled.getHeight(), null);
        pen.dispose();
        return scaled;
    }

    private static BufferedImage compressed(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return Pictures.read(bytes.toByteArray());
    }
}
