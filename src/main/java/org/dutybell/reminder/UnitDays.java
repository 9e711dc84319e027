package org.dutybell.reminder;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.UnitKind;

/** On which days units work: schools on their own school days, all others on working days. Pure; one per pass. */
public final class UnitDays {

    private static final String BUREAU = "working-days";

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

    Predicate<LocalDate> of(String key) {
        return known.computeIfAbsent(
                key,
                none -> key.equals(BUREAU)
                        ? calendar.days()::isWorkingDay
                        : calendar.days(key.substring("school:".length()))::isSchoolDay);
    }
}
