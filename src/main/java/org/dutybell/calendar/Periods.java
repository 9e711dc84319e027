package org.dutybell.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/** Calendar periods, each computed from the calendar and not from its neighbour. */
final class Periods {

    private static final int MIDDLE = 15;

    private Periods() {}

    /** The periods of a rhythm that share at least one day with the range, in order; not for key days. */
    static Stream<Period> overlapping(Rhythm rhythm, LocalDate from, LocalDate to) {
        return switch (rhythm) {
            case SCHOOL_DAY -> from.datesUntil(to.plusDays(1)).map(day -> new Period(day.toString(), day, day));
            case HALF_MONTH -> months(from, to).flatMap(Periods::halves).filter(half -> overlaps(half, from, to));
            case MONTH -> months(from, to).map(Periods::month);
            case QUARTER -> months(from, to).map(Periods::quarter).distinct();
            case YEAR -> months(from, to).map(YearMonth::getYear).distinct().map(Periods::year);
            case KEY_DAY -> throw new IllegalArgumentException("Key days have no periods of their own");
        };
    }

    private static Stream<YearMonth> months(LocalDate from, LocalDate to) {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1));
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
        int number = (month.getMonthValue() + 2) / 3;
        YearMonth first = YearMonth.of(month.getYear(), number * 3 - 2);
        return new Period(
                month.getYear() + "-Q" + number,
                first.atDay(1),
                first.plusMonths(2).atEndOfMonth());
    }

    private static Period year(int year) {
        return new Period(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static boolean overlaps(Period period, LocalDate from, LocalDate to) {
        return !period.to().isBefore(from) && !period.from().isAfter(to);
    }
}
