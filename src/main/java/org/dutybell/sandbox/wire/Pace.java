package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How many calls of one interface a second takes. By the played clock, which the service keeps its own limits by: what it
 * sends in one moment of a move is one second's worth, however fast the machine is.
 */
class Pace {

    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Clock clock;
    private final int most;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    /**
     * @param most calls a second for each interface; 0 for no limit
     */
    Pace(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Whether there is room for one more, which then counts. */
    synchronized boolean takes(String name) {
        Instant now = clock.instant();
        Deque<Instant> recent = calls.computeIfAbsent(name, unused -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peekFirst().isAfter(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        if (most > 0 && recent.size() >= most) {
            return false;
        }
        recent.addLast(now);
        return true;
    }
}
