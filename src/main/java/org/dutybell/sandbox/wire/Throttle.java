package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Twenty messages a minute for each robot; whoever sends more is shut out for ten minutes. */
class Throttle {

    private static final int MOST = 20;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration PENALTY = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Deque<Instant>> sent = new HashMap<>();
    private final Map<String, Instant> shutOutUntil = new HashMap<>();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** @throws HookRefusal with 410100 when the robot sends too fast */
    synchronized void pass(String robot) {
        Instant now = clock.instant();
        if (now.isBefore(shutOutUntil.getOrDefault(robot, Instant.MIN))) {
            throw tooFast();
        }
        Deque<Instant> recent = sent.computeIfAbsent(robot, unused -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peekFirst().isAfter(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        if (recent.size() >= MOST) {
            shutOutUntil.put(robot, now.plus(PENALTY));
            throw tooFast();
        }
        recent.addLast(now);
    }

    private static HookRefusal tooFast() {
        return new HookRefusal(410100, "发送速度太快而限流");
    }
}
