package org.dutybell.evidence;

import java.util.Locale;

/** The copies that are shown to people. They are JPEG and hold nothing but the pixels, above all no position. */
public enum CopySize {

    /** For a page about one picture. */
    VIEW(1600),

    /** For lists. */
    SMALL(320);

    private final int side;

    CopySize(int side) {
        this.side = side;
    }

    /** The longer side in pixels; a smaller picture keeps its size. */
    int side() {
        return side;
    }

    /** Its name in addresses and file names. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
