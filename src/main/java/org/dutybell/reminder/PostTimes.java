package org.dutybell.reminder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;

/** When posts are nudged: those of schools by the school's days, all others by the bureau's working days. Pure; one per pass. */
public final class PostTimes {

    private final Roster roster;
    private final UnitDays days;
    private final ReminderHours hours;
    private final ZoneId zone;
    private final Map<String, NudgeTimes> known = new ConcurrentHashMap<>();

    public PostTimes(Roster roster, BureauCalendar calendar, ReminderHours hours, ZoneId zone) {
        this.roster = roster;
        this.days = new UnitDays(roster, calendar);
        this.hours = hours;
        this.zone = zone;
    }

    /**
     * Those of this post.
     *
     * @param post its code; one that is not in the roster any more follows the working days
     */
    public NudgeTimes of(String post) {
        String key = days.key(roster.post(post).map(Post::unit).orElse(""));
        return known.computeIfAbsent(key, none -> times(days.of(key), days.overdueOf(key)));
    }

    /** Those of this post. */
    public NudgeTimes of(Post post) {
        return of(post.code());
    }

    /** Whether the unit of this post works on the day; one that is not in the roster any more follows the working days. */
    boolean works(String post, LocalDate day) {
        return days.works(roster.post(post).map(Post::unit).orElse(""), day);
    }

    /** The organisation that these times were read with. */
    Roster roster() {
        return roster;
    }

    private NudgeTimes times(Predicate<LocalDate> working, Predicate<LocalDate> overdue) {
        return hours.restOnDaysOff()
                ? new NudgeTimes(hours.quiet(), working, overdue, zone)
                : new NudgeTimes(hours.quiet(), day -> true, zone);
    }
}
