package org.dutybell.dingtalk.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dutybell.dingtalk.wire.Api.Meter;
import org.dutybell.notification.Budget.Use;
import org.dutybell.notification.Cost;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Way;

/**
 * What a month will have cost at its end: what is used, the reminders, of appointments too, and digests that are planned, and everything else at the pace
 * so far.
 *
 * @param start when the month began
 * @param now in between
 * @param end when it ends
 */
record Forecast(Instant start, Instant now, Instant end) {

    /** The first hours of a month say little about the rest of it. */
    private static final Duration LEAST = Duration.ofDays(1);
    /** What is counted from what is planned, not from the pace. */
    private static final Set<String> PLANNED = Set.of(MessageKind.REMINDER.name(), MessageKind.DIGEST.name());

    long of(Meter meter, List<Use> used, List<Way> planned) {
        long all = used.stream().mapToLong(use -> units(use, meter)).sum();
        long unplanned = used.stream()
                .filter(use -> !PLANNED.contains(use.purpose()))
                .mapToLong(use -> units(use, meter))
                .sum();
        long coming = planned.stream().mapToLong(way -> units(way, meter)).sum();
        return all + coming + atThisPace(unplanned);
    }

    private long atThisPace(long soFar) {
        Duration elapsed = Duration.between(start, now);
        Duration pace = elapsed.compareTo(LEAST) < 0 ? LEAST : elapsed;
        return Math.round(soFar * (double) Duration.between(now, end).toSeconds() / pace.toSeconds());
    }

    private static long units(Use use, Meter meter) {
        return meter.in(new Cost(use.calls(), use.messages()));
    }

    private static long units(Way way, Meter meter) {
        return meter.in(Cost.sending(way));
    }
}
