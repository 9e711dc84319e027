package org.dutybell.audit;

import java.time.Duration;
import java.time.Instant;

/**
 * What a look covers: everything that is unsettled, and what was settled since.
 *
 * @param since facts older than this were looked at on earlier days
 * @param now the time of the look
 */
record Span(Instant since, Instant now) {

    /** What is due for less than this may be under way on another node. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(10);

    /** What was due by then should have been done. */
    Instant late() {
        return now.minus(UNDER_WAY);
    }
}
