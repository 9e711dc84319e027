package org.dutybell.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reply says beside what its duty asks for. It is the person's own word (自述) and shown as such.
 *
 * @param done when it was done, not after it was written and not before the window opened; null when not said
 * @param hazards the hazards found; empty when it is said that there are none, null when nothing is said; at most 1000 characters
 */
public record SaidFacts(@Nullable Instant done, @Nullable String hazards) {

    /** Nothing is said. */
    public static final SaidFacts NOTHING = new SaidFacts(null, null);
}
