package org.dutybell.appointment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish to have an obligation's appointment so. What is null stays as it is; in a new appointment it is the default:
 * the usual length, no place, the holder and who prepares the duty.
 *
 * @param by person code of who wishes it; empty on the admin's pages, where everything may be set
 * @param begins when it begins
 * @param ends when it ends
 * @param place where, at most {@value #LONGEST_PLACE} characters
 * @param heardIn code of the chat in which it was said and will be answered, so that it is not told there again; null
 *     when it was said elsewhere
 */
public record Arrangement(
        long obligationId,
        String by,
        @Nullable Instant begins,
        @Nullable Instant ends,
        @Nullable String place,
        @Nullable List<Participant> participants,
        @Nullable String heardIn) {

    /** The most characters of a place. */
    public static final int LONGEST_PLACE = 100;
}
