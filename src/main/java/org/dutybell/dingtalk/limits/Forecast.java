package org.dutybell.dingtalk.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.notification.Budget.Use;
import org.dutybell.notification.Cost;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Spread;
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

    /** @param planned for each message the ways of which one will be taken; of two, the one that the spread takes */
    Cost of(List<Use> used, List<List<Way>> planned, Spread spread) {
        Cost unplanned = sum(
                used.stream().filter(use -> !PLANNED.contains(use.purpose())).map(Forecast::cost));
        Cost sure = sum(planned.stream().filter(ways -> ways.size() == 1).map(ways -> Cost.sending(ways.get(0))));
        long either = planned.stream().filter(ways -> ways.size() > 1).count();
        return spread.after(sum(used.stream().map(Forecast::cost)).plus(sure).plus(atThisPace(unplanned)), either);
    }

    private Cost atThisPace(Cost soFar) {
        return new Cost(atThisPace(soFar.calls()), atThisPace(soFar.messages()));
    }

    private long atThisPace(long soFar) {
        Duration elapsed = Duration.between(start, now);
        Duration pace = elapsed.compareTo(LEAST) < 0 ? LEAST : elapsed;
        return Math.round(soFar * (double) Duration.between(now, end).toSeconds() / pace.toSeconds());
    }

    private static Cost sum(Stream<Cost> costs) {
        return costs.reduce(Cost.NONE, Cost::plus);
    }

    private static Cost cost(Use use) {
        return new Cost(use.calls(), use.messages());
    }
}
