package org.dutybell.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller, on white and in plain RGB. */
final class Scaling {

    private Scaling() {}

    /** With its longer side at most {@code side} pixels; never larger than it was. */
    static BufferedImage within(BufferedImage picture, int side) {
        double factor = Math.min(1.0, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        return to(picture, width, height);
    }

    /** By halves first: a larger step in one go would leave out pixels. */
    static BufferedImage to(BufferedImage picture, int width, int height) {
        BufferedImage step = picture;
        while (step.getWidth() / 2 >= width && step.getHeight() / 2 >= height && step.getWidth() > 2) {
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2);
        }
        return drawn(step, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return small;
    }
}
