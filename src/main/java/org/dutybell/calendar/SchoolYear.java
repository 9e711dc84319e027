package org.dutybell.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A school year, 1 September to 31 August.
 *
 * @param first the calendar year in which it begins
 */
record SchoolYear(int first) {

    /** The one to which this day belongs. */
    static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getYear() - (day.getMonthValue() < Month.SEPTEMBER.getValue() ? 1 : 0));
    }

    /**
     * The one whose term begins on this day: some schools begin in the last days of August.
     *
     * @param begins first day of a term
     */
    static SchoolYear ofTerm(LocalDate begins) {
        return new SchoolYear(begins.getYear() - (begins.getMonthValue() < Month.AUGUST.getValue() ? 1 : 0));
    }

    /** Those that share a day with the range, in order. */
    static Stream<SchoolYear> overlapping(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(of(from).first, of(to).first).mapToObj(SchoolYear::new);
    }

    String code() {
        return first + "-" + (first + 1);
    }

    Period period() {
        return new Period(code(), LocalDate.of(first, Month.SEPTEMBER, 1), LocalDate.of(first + 1, Month.AUGUST, 31));
    }
}
