package org.dutybell.calendar;

import java.time.LocalDate;

/**
 * The calendar span an obligation belongs to.
 *
 * @param code 2027, 2027-HY1, 2027-Q1, 2027-03, 2027-W11, 2027-03-H1, 2027-03-15, 2026-2027, 2026-2027-T1 or
 *     2027-03-15T0830; at most 20 characters
 * @param from its first day
 * @param to its last day, included
 */
public record Period(String code, LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Period " + code + " ends on " + to + ", before it begins on " + from);
        }
    }

    /** One day, called by its date. */
    static Period of(LocalDate day) {
        return new Period(day.toString(), day, day);
    }

    /** The part of it inside a span that it overlaps; still called the same, so that the part counts for the whole. */
    Period clip(LocalDate first, LocalDate last) {
        return new Period(code, clamp(first, last, from), clamp(first, last, to));
    }

    private static LocalDate clamp(LocalDate first, LocalDate last, LocalDate day) {
        return new Period("", first, last).clamp(day);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !to.isBefore(first) && !from.isAfter(last);
    }

    /** The nearest day inside it. */
    LocalDate clamp(LocalDate day) {
        if (day.isBefore(from)) {
            return from;
        }
        return day.isAfter(to) ? to : day;
    }
}
