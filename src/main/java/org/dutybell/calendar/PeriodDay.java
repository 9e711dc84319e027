package org.dutybell.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day inside a period: {@code day 25}, {@code day -3} (the third from the end), {@code counted day 3} (the third that
 * counts) and any of them {@code of month 2} (the second month of the period). Where the period or the month is shorter,
 * its last day is meant.
 */
public record PeriodDay(String code) {

    /** The allowed forms, for messages. */
    public static final String ALLOWED = "'day N' or 'counted day N', N from 1 or from the end -1;"
            + " for periods of several months also 'day N of month M'";

    private static final Pattern FORM =
            Pattern.compile("(counted )?day (-?[1-9]\\d{0,2})(?: of month ([1-9]|1[0-2]))?");

    public PeriodDay {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Day of a period is '" + code + "', allowed is " + ALLOWED);
        }
    }

    /** Reads a day; empty when the text has none of the allowed forms. */
    public static Optional<PeriodDay> parse(String code) {
        return FORM.matcher(code).matches() ? Optional.of(new PeriodDay(code)) : Optional.empty();
    }

    LocalDate in(Period period, CountedDays days) {
        Matcher parts = FORM.matcher(code);
        parts.matches();
        int number = Integer.parseInt(parts.group(2));
        Period span = parts.group(3) == null ? period : month(period, Integer.parseInt(parts.group(3)));
        boolean counted = parts.group(1) != null;
        return period.clamp(counted ? days.nth(number, span) : nth(number, span));
    }

    /** A calendar month, so that the 25th is the 25th even where the period begins in the middle of the month. */
    private static Period month(Period period, int number) {
        YearMonth last = YearMonth.from(period.to());
        YearMonth wanted = YearMonth.from(period.from()).plusMonths(number - 1L);
        YearMonth month = wanted.isAfter(last) ? last : wanted;
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    private static LocalDate nth(int number, Period span) {
        return span.clamp(
                number > 0 ? span.from().plusDays(number - 1L) : span.to().plusDays(number + 1L));
    }
}
