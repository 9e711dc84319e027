package org.dutybell.reminder;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationView;
import org.dutybell.reminder.NudgeCarrier.Carried;
import org.dutybell.reminder.PostRest.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Holds back due nudges that can wait: in a rest, and when enough went to the same place. What somebody asked for comes
 * when it was asked for.
 */
@Component
class NudgeHolding {

    private static final String OPENING = "opens";
    /** Why a nudge waits, as it is stored. */
    private static final String CARRIED = "the morning digest tells it";

    private final CurrentTimes times;
    private final Throttle throttle;
    private final ObjectProvider<NudgeCarrier> carriers;
    private final ZoneId zone;

    NudgeHolding(CurrentTimes times, Throttle throttle, ObjectProvider<NudgeCarrier> carriers, ZoneId zone) {
        this.times = times;
        this.throttle = throttle;
        this.carriers = carriers;
        this.zone = zone;
    }

    /** Those that go out now; the others are held, or said in another message. */
    List<Due> free(List<Due> due, Destination destination, Instant now) {
        List<Due> awake = awake(notCarried(due, destination, now), now);
        return awake.isEmpty()
                ? awake
                : throttle.next(destination, now)
                        .map(next -> urgent(awake, next, now))
                        .orElse(awake);
    }

    /** Those that no other message tells; the others wait for it, or count as sent with it. */
    private List<Due> notCarried(List<Due> due, Destination destination, Instant now) {
        Map<Long, Carried> carried = carried(due, destination, now);
        due.stream()
                .filter(one -> isCarried(one, carried))
                .forEach(one -> settle(
                        one.reminder(),
                        requireNonNull(carried.get(one.obligation().id())),
                        now));
        return due.stream().filter(one -> !isCarried(one, carried)).toList();
    }

    private Map<Long, Carried> carried(List<Due> due, Destination destination, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<ObligationView> openings = due.stream()
                .filter(one -> isOpening(one)
                        && !one.cannotWait()
                        && times.at(now).works(one.reminder().post(), today))
                .map(Due::obligation)
                .toList();
        Map<Long, Carried> carried = new HashMap<>();
        if (!openings.isEmpty()) {
            carriers.stream().forEach(carrier -> carried.putAll(carrier.openings(destination, openings, now)));
        }
        openings.stream()
                .filter(one -> isTooLateFor(one, carried.get(one.id())))
                .forEach(one -> carried.remove(one.id()));
        return carried;
    }

    /** Whether waiting for that message would leave no time to act. */
    private static boolean isTooLateFor(ObligationView opening, @Nullable Carried message) {
        return message != null
                && message.notification() == null
                && message.until().plus(NudgeTimes.TO_ACT).isAfter(opening.due());
    }

    private static boolean isCarried(Due one, Map<Long, Carried> carried) {
        return isOpening(one) && carried.containsKey(one.obligation().id());
    }

    private static boolean isOpening(Due one) {
        return one.reminder().plannedAs().equals(OPENING);
    }

    private static void settle(Reminder reminder, Carried message, Instant now) {
        Long notification = message.notification();
        if (notification == null) {
            reminder.heldUntil(message.until(), CARRIED, now);
        } else {
            reminder.sentWith(notification, now);
        }
    }

    private List<Due> awake(List<Due> due, Instant now) {
        List<Due> awake = new ArrayList<>();
        for (Due one : due) {
            Optional<Held> held = one.reminder().isAskedFor() || one.cannotWait()
                    ? Optional.empty()
                    : restOf(one, now).held(now, one.obligation().due());
            held.ifPresentOrElse(rest -> one.reminder().heldUntil(rest.until(), rest.why(), now), () -> awake.add(one));
        }
        return awake;
    }

    /** Those that cannot wait take the others along: it is one message all the same. */
    private List<Due> urgent(List<Due> awake, Held next, Instant now) {
        if (awake.stream().anyMatch(one -> !canWait(one, next, now))) {
            return awake;
        }
        awake.forEach(one -> one.reminder().heldUntil(until(one, next, now), next.why(), now));
        return List.of();
    }

    private boolean canWait(Due one, Held next, Instant now) {
        Instant due = one.obligation().due();
        boolean inTime = due.isBefore(now)
                || !until(one, next, now).plus(NudgeTimes.TO_ACT).isAfter(due);
        return inTime && !one.reminder().isAskedFor() && !one.cannotWait();
    }

    private Instant until(Due one, Held next, Instant now) {
        return restOf(one, now).awake(next.until());
    }

    private PostRest restOf(Due one, Instant now) {
        return times.at(now)
                .of(one.reminder().post())
                .rest(now, one.obligation().due());
    }
}
