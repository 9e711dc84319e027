package org.dutybell.reminder;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.UnitKind;

/** On which days units work: schools on their own school days, all others on working days. Pure; one per pass. */
public final class UnitDays {

    private static final String BUREAU = "working-days";

    /** A school's break from which its next school day is further away than this is not waited out. */
    private static final int LONGEST_WAIT = 7;

    private final Roster roster;
    private final BureauCalendar calendar;
    private final Map<String, Predicate<LocalDate>> known = new ConcurrentHashMap<>();

    public UnitDays(Roster roster, BureauCalendar calendar) {
        this.roster = roster;
        this.calendar = calendar;
    }

    /** Whether that unit works on the day. */
    public boolean works(String unit, LocalDate day) {
        return of(key(unit)).test(day);
    }

    /** The same for units that have the same days. */
    String key(String unit) {
        boolean school = roster.unit(unit)
                .filter(found -> found.kind() == UnitKind.SCHOOL)
                .isPresent();
        return school ? "school:" + calendar.calendarOf(unit) : BUREAU;
    }

    /**
     * The days on which it hears of what is overdue: its own, and in a school's break of more than a week the working days of
     * the bureau, because somebody is on duty there then and the escalation goes on.
     */
    Predicate<LocalDate> overdueOf(String key) {
        Predicate<LocalDate> own = of(key);
        Predicate<LocalDate> bureau = of(BUREAU);
        return day -> own.test(day) || bureau.test(day) && isInLongBreak(own, day);
    }

    private static boolean isInLongBreak(Predicate<LocalDate> own, LocalDate day) {
        return distance(before -> own.test(day.minusDays(before))) + distance(after -> own.test(day.plusDays(after)))
                > LONGEST_WAIT;
    }

    private static int distance(IntPredicate works) {
        return IntStream.rangeClosed(1, LONGEST_WAIT).filter(works).findFirst().orElse(LONGEST_WAIT);
    }

    Predicate<LocalDate> of(String key) {
        return known.computeIfAbsent(
                key,
                none -> key.equals(BUREAU)
                        ? calendar.days()::isWorkingDay
                        : calendar.days(key.substring("school:".length()))::isSchoolDay);
    }
}
