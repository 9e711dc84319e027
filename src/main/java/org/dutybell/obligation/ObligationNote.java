package org.dutybell.obligation;

import java.time.Instant;

/**
 * What somebody said about an obligation without answering it.
 *
 * @param person code of who said it
 * @param text in their words; may be empty
 */
public record ObligationNote(long obligationId, Kind kind, String person, String text, Instant at) {

    /** What was said. */
    public enum Kind {
        /** It cannot be done without help; leaders hear of it with the miss. */
        DIFFICULTY,
        /** The reminder was seen; nothing is done by that. */
        SEEN,
        /** The reminder is to come again later. */
        LATER,
        /** A leader who heard of it looks after it; who hears later is told so, and nobody hears less. */
        FOLLOWED
    }
}
