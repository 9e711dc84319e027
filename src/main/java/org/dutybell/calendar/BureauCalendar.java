package org.dutybell.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The bureau's calendar: which days are worked, which are school days, which are key days. Immutable.
 *
 * @param overrides statutory holidays and make-up workdays as given; all other days of a year that is given follow their
 *     weekday, and the holidays of a year that is not given come from {@link StatutoryDays}
 * @param provisionalYears years given as not yet published
 * @param terms the common school terms, not overlapping
 * @param keyDays days on which something is owed
 * @param schools calendars of the schools that differ; a unit is in at most one
 * @param changes days on which schools are closed or held against the rule
 */
public record BureauCalendar(
        List<DayOverride> overrides,
        List<Integer> provisionalYears,
        List<Term> terms,
        List<KeyDay> keyDays,
        List<SchoolCalendar> schools,
        List<SchoolDayChange> changes) {

    public BureauCalendar {
        overrides = List.copyOf(overrides);
        provisionalYears = List.copyOf(provisionalYears);
        terms = List.copyOf(terms);
        keyDays = List.copyOf(keyDays);
        schools = List.copyOf(schools);
        changes = List.copyOf(changes);
    }

    /** A calendar in which all schools are alike. */
    public BureauCalendar(
            List<DayOverride> overrides, List<Integer> provisionalYears, List<Term> terms, List<KeyDay> keyDays) {
        this(overrides, provisionalYears, terms, keyDays, List.of(), List.of());
    }

    /** A reader of the common calendar that answers by day quickly; make one per pass. */
    public Days days() {
        return days("");
    }

    /**
     * A reader of the calendar of a unit.
     *
     * @param unit its code; empty for the common calendar
     */
    public Days days(String unit) {
        return new Days(this, unit);
    }

    /** The unit itself when its days may differ from the common ones, else empty: so that one reader serves the others. */
    public String calendarOf(String unit) {
        boolean differs = schools.stream().anyMatch(school -> school.units().contains(unit))
                || changes.stream().anyMatch(change -> change.unit().equals(unit));
        return differs ? unit : "";
    }

    /** The key day with this code. */
    public Optional<KeyDay> keyDay(String code) {
        return keyDays.stream().filter(day -> day.code().equals(code)).findFirst();
    }

    /** Whether the holidays of a year are not yet published, as far as this calendar knows, so that its days may move. */
    public boolean isProvisional(int year) {
        return givenYears().contains(year)
                ? provisionalYears.contains(year)
                : StatutoryDays.of(year).provisional();
    }

    /** The years that it says anything about, in order. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>(givenYears());
        years.addAll(provisionalYears);
        return years;
    }

    /** The years whose holidays are given. A list of holidays may begin in the last days of the year before. */
    Set<Integer> givenYears() {
        return overrides.stream()
                .map(DayOverride::date)
                .filter(date -> date.getMonth() != Month.DECEMBER)
                .map(LocalDate::getYear)
                .collect(Collectors.toSet());
    }

    List<Term> termsOf(String unit) {
        return schools.stream()
                .filter(school -> school.units().contains(unit))
                .findFirst()
                .map(SchoolCalendar::terms)
                .orElse(terms);
    }

    /** Answers whether a day counts; of one unit. */
    public static final class Days {

        private final WorkingDays working;
        private final List<Term> terms;
        private final List<SchoolDayChange> changes;

        private Days(BureauCalendar calendar, String unit) {
            working = new WorkingDays(calendar.overrides, calendar.givenYears());
            terms = calendar.termsOf(unit);
            changes = calendar.changes.stream()
                    .filter(change -> change.concerns(unit))
                    .toList();
        }

        /** The terms of the unit. */
        public List<Term> terms() {
            return terms;
        }

        /** Whether the day is one of the kind. */
        public boolean counts(LocalDate day, DayKind kind) {
            return switch (kind) {
                case WORKING_DAYS -> isWorkingDay(day);
                case SCHOOL_DAYS -> isSchoolDay(day);
                case ALL_DAYS -> true;
            };
        }

        /** Monday to Friday, less statutory holidays, plus make-up workdays. */
        public boolean isWorkingDay(LocalDate day) {
            return working.contains(day);
        }

        /** A working day inside a term, unless the school is closed; and days on which it is held all the same. */
        public boolean isSchoolDay(LocalDate day) {
            List<SchoolDayChange> said =
                    changes.stream().filter(change -> change.covers(day)).toList();
            return said.isEmpty()
                    ? isWorkingDay(day) && terms.stream().anyMatch(term -> term.contains(day))
                    : said.stream().allMatch(SchoolDayChange::held);
        }
    }
}
