package org.dutybell.evidence;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** What came of decoding a picture. */
sealed interface Decoded {

    /** What it looks like; null when that cannot be told. */
    default @Nullable Look look() {
        return null;
    }

    /** Upright, in RGB, at most {@link CopySize#VIEW} large. */
    record Pixels(BufferedImage image) implements Decoded {

        @Override
        public @Nullable Look look() {
            return Look.of(image).orElse(null);
        }
    }

    /** Sound as far as can be told, but of a kind that cannot be decoded here. */
    record Unreadable() implements Decoded {}

    /** No place to decode became free; later it may. */
    record NoPlace() implements Decoded {}

    /** Its pixels cannot be made out. */
    record Damaged() implements Decoded {}

    /** Not decoded in the time it may take. */
    record TooSlow() implements Decoded {}
}
