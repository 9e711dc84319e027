package org.dutybell.dingtalk.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.dingtalk.wire.Verdict.Cause;

/**
 * DingTalk's limits as documented, in the strictest reading: in any 60 seconds at most 20 messages a robot, else it is
 * blocked for ten minutes; in any second at most 20 calls of one interface.
 */
class ModelledRobots {

    private static final int MOST = 20;
    private static final Duration BLOCK = Duration.ofMinutes(10);

    private final Map<String, Deque<Instant>> taken = new HashMap<>();
    private final Map<String, Instant> blockedUntil = new HashMap<>();
    private int blocks;
    private int tooFast;
    private int most;

    Verdict webhook(String robot, Instant now) {
        if (now.isBefore(blockedUntil.getOrDefault(robot, Instant.MIN)) || !fits(robot, Duration.ofMinutes(1), now)) {
            blocks++;
            blockedUntil.put(robot, now.plus(BLOCK));
            return Verdict.later("410100", BLOCK).because(Cause.TOO_FAST);
        }
        return Verdict.taken();
    }

    Verdict call(String api, Instant now) {
        if (fits(api, Duration.ofSeconds(1), now)) {
            return Verdict.taken();
        }
        tooFast++;
        return Verdict.later("QpsLimitForAppkeyAndApi", Duration.ofSeconds(1)).because(Cause.TOO_FAST);
    }

    private boolean fits(String who, Duration window, Instant now) {
        Deque<Instant> times = taken.computeIfAbsent(who, none -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.peekFirst().isAfter(now.minus(window))) {
            times.removeFirst();
        }
        if (times.size() >= MOST) {
            return false;
        }
        times.addLast(now);
        most = Math.max(most, times.size());
        return true;
    }

    int blocks() {
        return blocks;
    }

    int tooFast() {
        return tooFast;
    }

    /** The fullest minute of a robot, or second of an interface, so far. */
    int fullestWindow() {
        return most;
    }
}
