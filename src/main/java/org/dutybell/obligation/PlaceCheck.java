package org.dutybell.obligation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody's phone was from where it was to be done. A hint for a person, never a verdict; the position itself is not kept.
 *
 * @param metres the distance; null unless it was compared
 * @param accuracy in metres, as the phone says; null when it had no position
 */
public record PlaceCheck(
        Outcome outcome, @Nullable Integer metres, @Nullable Integer accuracy) {

    /** The phone had no position, or the person did not give it. */
    public static final PlaceCheck UNAVAILABLE = new PlaceCheck(Outcome.UNAVAILABLE, null, null);

    /** What came of it. */
    public enum Outcome {
        NEAR,
        FAR,
        /** It is not known where the unit is. */
        NOT_COMPARED,
        UNAVAILABLE;

        /** The name in message files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
