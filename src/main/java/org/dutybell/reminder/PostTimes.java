package org.dutybell.reminder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;

/** When posts are nudged: those of schools by the school's days, all others by the bureau's working days. Pure; one per pass. */
public final class PostTimes {

    private static final String BUREAU = "working-days";

    private final Roster roster;
    private final BureauCalendar calendar;
    private final ReminderHours hours;
    private final ZoneId zone;
    private final Map<String, NudgeTimes> known = new ConcurrentHashMap<>();

    public PostTimes(Roster roster, BureauCalendar calendar, ReminderHours hours, ZoneId zone) {
        this.roster = roster;
        this.calendar = calendar;
        this.hours = hours;
        this.zone = zone;
    }

    /**
     * Those of this post.
     *
     * @param post its code; one that is not in the roster any more follows the working days
     */
    public NudgeTimes of(String post) {
        return roster.post(post)
                .flatMap(found -> roster.unit(found.unit()))
                .filter(unit -> unit.kind() == UnitKind.SCHOOL)
                .map(this::school)
                .orElseGet(this::bureau);
    }

    /** Those of this post. */
    public NudgeTimes of(Post post) {
        return of(post.code());
    }

    private NudgeTimes school(Unit school) {
        String own = calendar.calendarOf(school.code());
        return known.computeIfAbsent("school:" + own, none -> times(calendar.days(own)::isSchoolDay));
    }

    private NudgeTimes bureau() {
        return known.computeIfAbsent(BUREAU, none -> times(calendar.days()::isWorkingDay));
    }

    private NudgeTimes times(Predicate<LocalDate> days) {
        return new NudgeTimes(hours.quiet(), hours.restOnDaysOff() ? days : day -> true, zone);
    }
}
