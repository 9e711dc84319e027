package org.dutybell.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The bureau's calendar: which days are worked, which are school days, which are key days. Immutable.
 *
 * @param overrides statutory holidays and make-up workdays; all other days follow their weekday
 * @param provisionalYears years whose holidays are not yet published, so that weekdays alone decide
 * @param terms school terms, not overlapping
 * @param keyDays days on which something is owed
 */
public record BureauCalendar(
        List<DayOverride> overrides, List<Integer> provisionalYears, List<Term> terms, List<KeyDay> keyDays) {

    public BureauCalendar {
        overrides = List.copyOf(overrides);
        provisionalYears = List.copyOf(provisionalYears);
        terms = List.copyOf(terms);
        keyDays = List.copyOf(keyDays);
    }

    /** A reader that answers by day quickly; make one per pass. */
    public Days days() {
        return new Days(this);
    }

    /** The key day with this code. */
    public Optional<KeyDay> keyDay(String code) {
        return keyDays.stream().filter(day -> day.code().equals(code)).findFirst();
    }

    /** Answers whether a day counts. */
    public static final class Days {

        private final Map<LocalDate, DayOverride> overrides;
        private final List<Term> terms;

        private Days(BureauCalendar calendar) {
            overrides = calendar.overrides.stream().collect(Collectors.toMap(DayOverride::date, Function.identity()));
            terms = calendar.terms;
        }

        /** Whether the day is one of the kind. */
        public boolean counts(LocalDate day, DayKind kind) {
            return kind == DayKind.WORKING_DAYS ? isWorkingDay(day) : isSchoolDay(day);
        }

        /** Monday to Friday, less statutory holidays, plus make-up workdays. */
        public boolean isWorkingDay(LocalDate day) {
            DayOverride override = overrides.get(day);
            return override == null ? isWeekday(day) : !override.off();
        }

        /** A working day inside a term. */
        public boolean isSchoolDay(LocalDate day) {
            return isWorkingDay(day) && terms.stream().anyMatch(term -> term.contains(day));
        }

        private static boolean isWeekday(LocalDate day) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }
    }
}
