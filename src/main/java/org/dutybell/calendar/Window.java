package org.dutybell.calendar;

import java.time.Instant;

/**
 * When an obligation may be answered.
 *
 * @param period the span it belongs to
 * @param opens the instant from which it is owed
 * @param due the instant by which it is to be done; after {@code opens}
 */
public record Window(Period period, Instant opens, Instant due) {

    public Window {
        if (!due.isAfter(opens)) {
            throw new IllegalArgumentException(
                    "Window of " + period.code() + " is due at " + due + ", which is not after it opens at " + opens);
        }
    }
}
