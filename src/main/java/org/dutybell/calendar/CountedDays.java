package org.dutybell.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The days that count for one rule in one unit. */
record CountedDays(BureauCalendar.Days days, DayKind kind) {

    /** How far {@link DueDayPolicy#AFTER} looks: over every public holiday, not over the school holidays. */
    static final int REACH = 14;

    boolean counts(LocalDate day) {
        return days.counts(day, kind);
    }

    /** The first one of the range, both ends included. */
    Optional<LocalDate> first(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? Optional.empty()
                : from.datesUntil(to.plusDays(1)).filter(this::counts).findFirst();
    }

    /** The last one of the range, both ends included. */
    Optional<LocalDate> last(LocalDate from, LocalDate to) {
        for (LocalDate day = to; !day.isBefore(from); day = day.minusDays(1)) {
            if (counts(day)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** The number-th one of the span, from its end when negative; the nearest one when there are fewer. */
    LocalDate nth(int number, Period span) {
        List<LocalDate> counted = span.from()
                .datesUntil(span.to().plusDays(1))
                .filter(this::counts)
                .toList();
        if (counted.isEmpty()) {
            return number > 0 ? span.to() : span.from();
        }
        int index = number > 0 ? number - 1 : counted.size() + number;
        return counted.get(Math.max(0, Math.min(index, counted.size() - 1)));
    }

    /** The number-th one after a day. */
    LocalDate after(LocalDate day, int number) {
        LocalDate next = day;
        for (int left = number; left > 0; left--) {
            next = first(next.plusDays(1), next.plusYears(1)).orElse(next.plusDays(1));
        }
        return next;
    }

    /**
     * Moves a due day that does not count; it stays where there is nothing to move to.
     *
     * @param day the day
     * @param policy where it goes
     * @param earliest it is not moved before this day
     */
    LocalDate due(LocalDate day, DueDayPolicy policy, LocalDate earliest) {
        if (counts(day)) {
            return day;
        }
        return switch (policy) {
            case KEEP -> day;
            case BEFORE -> last(earliest, day).orElse(day);
            case AFTER -> first(day, day.plusDays(REACH)).orElseGet(() -> due(day, DueDayPolicy.BEFORE, earliest));
        };
    }
}
