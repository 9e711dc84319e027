package org.dutybell.evidence;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * What a picture looks like, in 64 bits: pictures that look alike differ in few of them. Each bit is the sign of one low
 * frequency of the grey picture, so that size, compression and brightness hardly matter.
 */
record Look(long bits) {

    static final int QUARTERS = 4;

    private static final int SIDE = 32;
    private static final int FREQUENCIES = 8;
    /** Frequencies that go sideways an odd number of half waves; they change their sign in a mirror. */
    private static final long ODD_SIDEWAYS = 0xAAAA_AAAA_AAAA_AAAAL;
    /** A wall, a night or a covered lens has less contrast and looks like any other. */
    private static final double LEAST_CONTRAST = 6;

    private static final double[][] WAVES = waves();

    /** Empty when the picture shows next to nothing. */
    static Optional<Look> of(BufferedImage picture) {
        double[][] grey = grey(Scaling.to(picture, SIDE, SIDE));
        return contrast(grey) < LEAST_CONTRAST ? Optional.empty() : Optional.of(new Look(signs(grey)));
    }

    /** That of the same picture in a mirror. */
    Look mirrored() {
        return new Look(bits ^ ODD_SIDEWAYS);
    }

    /** In how many bits they differ, 0 to 64. */
    int distance(Look other) {
        return Long.bitCount(bits ^ other.bits);
    }

    /** One of its four quarters, 0 to 65535. */
    int quarter(int index) {
        return (int) (bits >>> (16 * index)) & 0xFFFF;
    }

    private static long signs(double[][] grey) {
        long bits = 0;
        for (int down = 0; down < FREQUENCIES; down++) {
            for (int across = 0; across < FREQUENCIES; across++) {
                if (strength(grey, down, across) > 0) {
                    bits |= 1L << (down * FREQUENCIES + across);
                }
            }
        }
        return bits;
    }

    /** In place of the mean, which tells nothing but the brightness, another even frequency. */
    private static double strength(double[][] grey, int down, int across) {
        boolean mean = down == 0 && across == 0;
        double[] vertical = WAVES[mean ? FREQUENCIES : down];
        double[] horizontal = WAVES[across];
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                sum += grey[y][x] * vertical[y] * horizontal[x];
            }
        }
        return sum;
    }

    private static double[][] waves() {
        double[][] waves = new double[FREQUENCIES + 1][SIDE];
        for (int frequency = 0; frequency <= FREQUENCIES; frequency++) {
            for (int at = 0; at < SIDE; at++) {
                waves[frequency][at] = Math.cos(Math.PI * frequency * (2 * at + 1) / (2.0 * SIDE));
            }
        }
        return waves;
    }

    private static double[][] grey(BufferedImage small) {
        double[][] grey = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int rgb = small.getRGB(x, y);
                grey[y][x] = 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
            }
        }
        return grey;
    }

    private static double contrast(double[][] grey) {
        double sum = 0;
        double squares = 0;
        for (double[] line : grey) {
            for (double value : line) {
                sum += value;
                squares += value * value;
            }
        }
        double mean = sum / (SIDE * SIDE);
        return Math.sqrt(Math.max(0, squares / (SIDE * SIDE) - mean * mean));
    }
}
