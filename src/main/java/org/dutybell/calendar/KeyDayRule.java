package org.dutybell.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a key day is: {@code 05-12}, or {@code last monday of 03}. */
public final class KeyDayRule {

    /** The two allowed forms, for messages. */
    public static final String ALLOWED = "MM-DD such as 05-12, or 'last WEEKDAY of MM' such as 'last monday of 03'";

    private static final Pattern FIXED = Pattern.compile("(\\d\\d)-(\\d\\d)");
    private static final Pattern LAST = Pattern.compile("last ([a-z]+) of (0[1-9]|1[0-2])");

    private final String text;
    private final @Nullable DayOfWeek lastWeekday;
    private final MonthDay monthDay;

    private KeyDayRule(String text, @Nullable DayOfWeek lastWeekday, MonthDay monthDay) {
        this.text = text;
        this.lastWeekday = lastWeekday;
        this.monthDay = monthDay;
    }

    /** Reads a rule; empty when the text has neither form or names a day that no year has. */
    public static Optional<KeyDayRule> parse(String text) {
        Matcher fixed = FIXED.matcher(text);
        if (fixed.matches()) {
            return monthDay(fixed.group(1), fixed.group(2)).map(day -> new KeyDayRule(text, null, day));
        }
        Matcher last = LAST.matcher(text.toLowerCase(Locale.ROOT));
        return last.matches()
                ? weekday(last.group(1))
                        .map(weekday -> new KeyDayRule(text, weekday, MonthDay.of(Integer.parseInt(last.group(2)), 1)))
                : Optional.empty();
    }

    LocalDate in(Year year) {
        LocalDate day = monthDay.atYear(year.getValue());
        return lastWeekday == null ? day : day.with(TemporalAdjusters.lastInMonth(lastWeekday));
    }

    private static Optional<MonthDay> monthDay(String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        boolean real = m >= 1 && m <= 12 && d >= 1 && d <= java.time.Month.of(m).maxLength();
        return real ? Optional.of(MonthDay.of(m, d)) : Optional.empty();
    }

    private static Optional<DayOfWeek> weekday(String name) {
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekday.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(weekday);
            }
        }
        return Optional.empty();
    }

    /** The rule as it was written. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyDayRule rule && rule.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
