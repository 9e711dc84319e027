package org.dutybell.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/** Calendar periods, each computed from the calendar and not from its neighbour. */
final class Periods {

    private static final int MIDDLE = 15;
    private static final int WEEK = 7;

    private Periods() {}

    /** The periods of a rhythm of the calendar that share at least one day with the range, in order. */
    static Stream<Period> overlapping(Rhythm rhythm, LocalDate from, LocalDate to) {
        return switch (rhythm) {
            case SCHOOL_DAY -> from.datesUntil(to.plusDays(1)).map(Period::of);
            case WEEK -> weeks(from, to);
            case HALF_MONTH -> months(from, to).flatMap(Periods::halves).filter(half -> half.overlaps(from, to));
            case MONTH -> months(from, to).map(Periods::month);
            case QUARTER -> months(from, to).map(Periods::quarter).distinct();
            case HALF_YEAR -> months(from, to).map(Periods::halfYear).distinct();
            case SCHOOL_YEAR -> SchoolYear.overlapping(from, to).map(SchoolYear::period);
            case YEAR -> months(from, to).map(YearMonth::getYear).distinct().map(Periods::year);
            case TERM, KEY_DAY, ONCE, CRON, AFTER, EVENT ->
                throw new IllegalArgumentException("Rhythm " + rhythm.code() + " has no periods of the calendar");
        };
    }

    private static Stream<YearMonth> months(LocalDate from, LocalDate to) {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    /** ISO weeks; the first days of January may belong to the last week of the year before. */
    private static Stream<Period> weeks(LocalDate from, LocalDate to) {
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, day -> !day.isAfter(to), day -> day.plusDays(WEEK))
                .map(day -> new Period(
                        "%d-W%02d"
                                .formatted(
                                        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        day,
                        day.plusDays(WEEK - 1)));
    }

    private static Stream<Period> halves(YearMonth month) {
        return Stream.of(
                new Period(month + "-H1", month.atDay(1), month.atDay(MIDDLE)),
                new Period(month + "-H2", month.atDay(MIDDLE + 1), month.atEndOfMonth()));
    }

    private static Period month(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    private static Period quarter(YearMonth month) {
        return part(month, 3, "-Q");
    }

    private static Period halfYear(YearMonth month) {
        return part(month, 6, "-HY");
    }

    private static Period part(YearMonth month, int months, String letter) {
        int number = (month.getMonthValue() + months - 1) / months;
        YearMonth first = YearMonth.of(month.getYear(), (number - 1) * months + 1);
        return new Period(
                month.getYear() + letter + number,
                first.atDay(1),
                first.plusMonths(months - 1).atEndOfMonth());
    }

    private static Period year(int year) {
        return new Period(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
