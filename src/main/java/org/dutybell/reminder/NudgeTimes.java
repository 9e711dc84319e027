package org.dutybell.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dutybell.duty.Nudge;
import org.dutybell.duty.ReminderPlan;
import org.dutybell.reminder.Waking.Rest;

/**
 * When the nudges of one post go out: a post rests in the quiet hours and on the days on which its unit does not work, unless
 * the whole window lies in that rest, as that of a patrol in the holidays does. What falls into a rest goes out after it;
 * where that is too late, because it is due by then, it is planned before the rest. Pure.
 */
public final class NudgeTimes {

    /** Why a nudge waits, as it is stored. */
    static final String QUIET = "quiet hours";

    static final String DAY_OFF = "a day off";

    /** What goes out later than this before it is due leaves no time to do it. */
    static final Duration TO_ACT = Duration.ofMinutes(30);

    /** So long before a rest somebody is told of what is due in it, where the usual time of day is in the rest too. */
    private static final Duration BEFORE_REST = Duration.ofHours(1);

    private final Predicate<LocalDate> days;
    private final Waking waking;
    private final Waking nightsOnly;
    private final ZoneId zone;

    /** @param days on which the post's unit works */
    NudgeTimes(QuietHours quiet, Predicate<LocalDate> days, ZoneId zone) {
        this.days = days;
        this.waking = new Waking(quiet, days, zone);
        this.nightsOnly = new Waking(quiet, day -> true, zone);
        this.zone = zone;
    }

    /** The nudges of a plan for a window, as they are planned when it opens, in the order of the plan. */
    public List<Planned> of(ReminderPlan plan, Instant opens, Instant due) {
        return plan.nudges().stream()
                .map(nudge -> new Planned(nudge.code(), planned(nudge, plan, opens, due)))
                .toList();
    }

    /** When a planned one goes out. */
    public Instant sent(Planned nudge, Instant opens, Instant due) {
        return held(nudge.at(), opens, due).map(Held::until).orElse(nudge.at());
    }

    /** Until when, and why, a nudge that would go out now waits; empty when it goes out. */
    Optional<Held> held(Instant now, Instant opens, Instant due) {
        return rest(now, opens, due)
                .filter(rest -> due.isBefore(now) || rest.to().isBefore(due))
                .map(rest -> new Held(rest.to(), why(now)));
    }

    /** The first moment from there on at which the post may be nudged. */
    Instant awake(Instant moment) {
        return waking.restAt(moment).map(Rest::to).orElse(moment);
    }

    private String why(Instant now) {
        return days.test(LocalDate.ofInstant(now, zone)) ? QUIET : DAY_OFF;
    }

    private Instant planned(Nudge nudge, ReminderPlan plan, Instant opens, Instant due) {
        if (nudge.isOverdue()) {
            return workingDayAfter(LocalDate.ofInstant(due, zone), nudge.overdueDay())
                    .atTime(plan.at())
                    .atZone(zone)
                    .toInstant();
        }
        Instant wanted = nudge.instant(opens, due, plan.at(), zone);
        return rest(wanted, opens, due)
                .filter(rest -> rest.to().plus(TO_ACT).isAfter(due))
                .map(rest -> later(opens, before(rest, wanted)))
                .filter(earlier -> earlier.isBefore(wanted))
                .orElse(wanted);
    }

    private Optional<Rest> rest(Instant moment, Instant opens, Instant due) {
        Optional<Rest> whole = waking.restAt(moment);
        return whole.filter(rest -> rest.covers(opens, due)).isPresent()
                ? nightsOnly.restAt(moment).filter(night -> !night.covers(opens, due))
                : whole;
    }

    /** At the same time of day, on the last day before the rest. */
    private Instant before(Rest rest, Instant wanted) {
        Instant last = rest.from().minusNanos(1);
        Instant same = LocalDate.ofInstant(last, zone)
                .atTime(wanted.atZone(zone).toLocalTime())
                .atZone(zone)
                .toInstant();
        return same.isBefore(rest.from()) && waking.restAt(same).isEmpty()
                ? same
                : rest.from().minus(BEFORE_REST);
    }

    private LocalDate workingDayAfter(LocalDate day, int number) {
        return Stream.iterate(day.plusDays(1), one -> one.plusDays(1))
                .limit(Waking.REACH + number)
                .filter(days)
                .skip(number - 1L)
                .findFirst()
                .orElse(day.plusDays(number));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A nudge of a plan and when it is due. */
    public record Planned(String nudge, Instant at) {}

    /** Until when it waits, and why, as it is stored. */
    record Held(Instant until, String why) {}
}
