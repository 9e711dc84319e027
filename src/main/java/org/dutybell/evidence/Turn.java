package org.dutybell.evidence;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * How a picture must be turned to stand upright. Decoders ignore the camera's note, and photos would lie on their side.
 *
 * @param quarters clockwise, 0 to 3
 * @param mirrored whether left and right are exchanged before it is turned
 */
record Turn(int quarters, boolean mirrored) {

    static final Turn NONE = new Turn(0, false);

    /** @param orientation the value of Exif tag 274; unknown values turn nothing */
    static Turn noted(int orientation) {
        return switch (orientation) {
            case 2 -> new Turn(0, true);
            case 3 -> new Turn(2, false);
            case 4 -> new Turn(2, true);
            case 5 -> new Turn(3, true);
            case 6 -> new Turn(1, false);
            case 7 -> new Turn(1, true);
            case 8 -> new Turn(3, false);
            default -> NONE;
        };
    }

    BufferedImage apply(BufferedImage picture) {
        if (equals(NONE)) {
            return picture;
        }
        boolean upright = quarters % 2 == 0;
        int width = upright ? picture.getWidth() : picture.getHeight();
        int height = upright ? picture.getHeight() : picture.getWidth();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(quarters * Math.PI / 2);
        graphics.scale(mirrored ? -1 : 1, 1);
        graphics.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return turned;
    }
}
