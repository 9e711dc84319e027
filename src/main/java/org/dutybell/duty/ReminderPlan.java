package org.dutybell.duty;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When an open obligation is reminded.
 *
 * @param code its name in bot-config
 * @param at time of day of the nudges that name a day
 * @param nudges each sent at most once; the overdue ones last
 */
public record ReminderPlan(String code, LocalTime at, List<Nudge> nudges) {

    public ReminderPlan {
        nudges = List.copyOf(nudges);
    }

    /** The same, which also reminds on so many days after the due day while it is not done. */
    public ReminderPlan withOverdue(int days) {
        Stream<Nudge> overdue = IntStream.rangeClosed(1, days).mapToObj(Nudge::overdue);
        return new ReminderPlan(
                code, at, Stream.concat(nudges.stream(), overdue).toList());
    }

    /** On how many days after the due day it reminds. */
    public int overdueDays() {
        return (int) nudges.stream().filter(Nudge::isOverdue).count();
    }
}
