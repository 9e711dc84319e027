package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;

/**
 * What the morning of one chat or person is about; each obligation in one of the lists.
 *
 * @param overdue past due and not done
 * @param today due today, also what opens later today
 * @param opening opens today and is due later
 * @param soon open and due soon
 */
record Morning(
        MorningPlace place,
        List<ObligationView> overdue,
        List<ObligationView> today,
        List<ObligationView> opening,
        List<ObligationView> soon) {

    /** @param owed what the posts that are reminded there owe or prepare, by due time */
    static Morning of(MorningPlace place, List<ObligationView> owed, Instant now, ZoneId zone, Duration soon) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant midnight = today.plusDays(1).atStartOfDay(zone).toInstant();
        Predicate<ObligationView> late = one -> one.due().isBefore(now);
        Predicate<ObligationView> dueToday = late.negate().and(one -> one.due().isBefore(midnight));
        Predicate<ObligationView> opening = one -> !one.due().isBefore(midnight)
                && LocalDate.ofInstant(one.opens(), zone).equals(today);
        Predicate<ObligationView> near = one -> one.state() == ObligationState.OPEN
                && !one.due().isBefore(midnight)
                && one.due().isBefore(midnight.plus(soon));
        return new Morning(
                place,
                owed.stream().filter(late).toList(),
                owed.stream().filter(dueToday).toList(),
                owed.stream().filter(opening).toList(),
                owed.stream().filter(near.and(opening.negate())).toList());
    }

    boolean isEmpty() {
        return overdue.isEmpty() && today.isEmpty() && opening.isEmpty() && soon.isEmpty();
    }
}
