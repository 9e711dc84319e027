package org.dutybell.sandbox.chat;

import java.awt.Graphics2D;

/** Draws digits from squares, so that no font is needed: a small Java runtime may have none. */
final class PixelDigits {

    private static final String SIGNS = "0123456789-: ";

    /** Five rows of three squares for each sign, as octal digits. */
    private static final int[] ROWS = {
        075557, 026227, 071747, 071717, 055711, 074717, 074757, 071111, 075757, 075717, 000700, 002020, 000000
    };

    private PixelDigits() {}

    /** Draws digits, hyphen, colon and blank; other characters are left out. */
    static void draw(Graphics2D graphics, String text, int x, int y, int square) {
        int left = x;
        for (int sign :
                text.chars().map(SIGNS::indexOf).filter(index -> index >= 0).toArray()) {
            drawSign(graphics, ROWS[sign], left, y, square);
            left += 4 * square;
        }
    }

    private static void drawSign(Graphics2D graphics, int rows, int x, int y, int square) {
        for (int row = 0; row < 5; row++) {
            int bits = (rows >> (3 * (4 - row))) & 7;
            for (int column = 0; column < 3; column++) {
                if ((bits & (4 >> column)) != 0) {
                    graphics.fillRect(x + column * square, y + row * square, square, square);
                }
            }
        }
    }
}
