package org.dutybell.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dutybell.duty.Nudge;
import org.dutybell.duty.ReminderPlan;
import org.dutybell.reminder.PostRest.Held;
import org.dutybell.reminder.Waking.Rest;

/**
 * When the nudges of one post go out: a post rests in the quiet hours and on the days on which its unit does not work, unless
 * all that is left of the window lies in that rest, as that of a patrol in the holidays does. What falls into a rest goes out
 * after it; where that is too late, because it is due by then, it is planned before the rest, but never before the moment at
 * which it is planned. Pure.
 */
public final class NudgeTimes {

    /** Name of the one that comes before a new due time which leaves none of the plan. */
    static final String LAST = "last";

    /** What goes out later than this before it is due leaves no time to do it. */
    static final Duration TO_ACT = Duration.ofMinutes(30);

    /** So long before a rest somebody is told of what is due in it, where the usual time of day is in the rest too. */
    private static final Duration BEFORE_REST = Duration.ofHours(1);

    private final Predicate<LocalDate> overdueDays;
    private final PostRest rest;
    private final PostRest overdueRest;
    private final ZoneId zone;

    /** @param days on which the post's unit works */
    NudgeTimes(QuietHours quiet, Predicate<LocalDate> days, ZoneId zone) {
        this(quiet, days, days, zone);
    }

    /**
     * @param days on which the post's unit works
     * @param overdueDays on which it hears of what is overdue
     */
    NudgeTimes(QuietHours quiet, Predicate<LocalDate> days, Predicate<LocalDate> overdueDays, ZoneId zone) {
        this.overdueDays = overdueDays;
        this.rest = new PostRest(quiet, days, zone);
        this.overdueRest = new PostRest(quiet, overdueDays, zone);
        this.zone = zone;
    }

    /** The nudges of a plan for a window that opens on time, in the order of the plan. */
    public List<Planned> of(ReminderPlan plan, Instant opens, Instant due) {
        return of(plan, opens, due, opens);
    }

    /** The same as they are planned at a moment: those whose time is over by then are due at once. */
    List<Planned> of(ReminderPlan plan, Instant opens, Instant due, Instant now) {
        Instant from = later(opens, now);
        return plan.nudges().stream()
                .map(nudge -> new Planned(nudge.code(), planned(nudge, plan, opens, due, from)))
                .toList();
    }

    /** The nudges of a plan for what cannot wait: at the opening and so long before it is due, whatever the hour. */
    List<Planned> atOnce(ReminderPlan plan, Instant opens, Instant due, Instant now) {
        Instant from = later(opens, now);
        return plan.nudges().stream()
                .map(nudge -> new Planned(
                        nudge.code(),
                        nudge.code().equals("opens") ? from : later(from, nudge.instant(opens, due, plan.at(), zone))))
                .toList();
    }

    /**
     * Those of a plan that lie ahead of a moment in the window, for a due time that is new. When none of them comes before it
     * is due, a last one does, at the next moment at which somebody hears it.
     */
    List<Planned> ahead(ReminderPlan plan, Instant opens, Instant due, Instant now) {
        List<Planned> ahead = of(plan, opens, due, now).stream()
                .filter(nudge -> nudge.at().isAfter(now))
                .toList();
        boolean heard = ahead.stream().anyMatch(nudge -> nudge.at().isBefore(due));
        return heard || !due.isAfter(now)
                ? ahead
                : Stream.concat(Stream.of(new Planned(LAST, sent(now, due))), ahead.stream())
                        .toList();
    }

    /** When one that is planned for that moment goes out. */
    public Instant sent(Instant planned, Instant due) {
        return rest(planned, due).held(planned, due).map(Held::until).orElse(planned);
    }

    /** When the post rests at that moment from what is due then. */
    PostRest rest(Instant now, Instant due) {
        return due.isBefore(now) ? overdueRest : rest;
    }

    /** When it rests from what is not overdue. */
    PostRest rest() {
        return rest;
    }

    /** The first moment from there on at which the post may be nudged. */
    public Instant awake(Instant moment) {
        return rest.awake(moment);
    }

    private Instant planned(Nudge nudge, ReminderPlan plan, Instant opens, Instant due, Instant from) {
        if (nudge.isOverdue()) {
            return later(
                    from,
                    dayAfter(LocalDate.ofInstant(due, zone), nudge.overdueDay())
                            .atTime(plan.at())
                            .atZone(zone)
                            .toInstant());
        }
        Instant latest = later(from, due.minus(TO_ACT));
        Instant wanted = earlier(latest, later(from, nudge.instant(opens, due, plan.at(), zone)));
        return rest.of(wanted, from, due)
                .filter(found -> found.to().plus(TO_ACT).isAfter(due))
                .map(found -> before(found, wanted, from))
                .filter(earlier -> earlier.isBefore(wanted))
                .orElse(wanted);
    }

    /** At the same time of day, on the last day before the rest, or an hour before it; never before the moment of planning. */
    private Instant before(Rest found, Instant wanted, Instant from) {
        Instant last = found.from().minusNanos(1);
        Instant same = LocalDate.ofInstant(last, zone)
                .atTime(wanted.atZone(zone).toLocalTime())
                .atZone(zone)
                .toInstant();
        return same.isBefore(found.from())
                        && !same.isBefore(from)
                        && rest.at(same).isEmpty()
                ? same
                : later(from, found.from().minus(BEFORE_REST));
    }

    private LocalDate dayAfter(LocalDate day, int number) {
        return Stream.iterate(day.plusDays(1), one -> one.plusDays(1))
                .limit(Waking.REACH + number)
                .filter(overdueDays)
                .skip(number - 1L)
                .findFirst()
                .orElse(day.plusDays(number));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A nudge of a plan and when it is due. */
    public record Planned(String nudge, Instant at) {}
}
