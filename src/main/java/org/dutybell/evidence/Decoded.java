package org.dutybell.evidence;

import java.awt.image.BufferedImage;

/** What came of decoding a picture. */
sealed interface Decoded {

    /** Upright, in RGB, at most {@link CopySize#VIEW} large. */
    record Pixels(BufferedImage image) implements Decoded {}

    /** Sound as far as can be told, but of a kind that cannot be decoded here. */
    record Unreadable() implements Decoded {}

    /** Its pixels cannot be made out. */
    record Damaged() implements Decoded {}
}
