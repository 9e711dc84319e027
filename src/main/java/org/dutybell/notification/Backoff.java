package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before the next attempt: 30 seconds, doubled each time, at most half an hour. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration MOST = Duration.ofMinutes(30);
    private static final int DOUBLINGS = 6;

    private Backoff() {}

    /**
     * @param attempts how many attempts there were, 1 or more
     * @param atLeast the least wait that was asked for
     */
    static Instant next(Instant now, int attempts, Duration atLeast) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        Duration capped = doubled.compareTo(MOST) > 0 ? MOST : doubled;
        return now.plus(capped.compareTo(atLeast) > 0 ? capped : atLeast);
    }
}
