package org.dutybell.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a key day is: {@code 05-12}, {@code last monday of 03} or {@code second sunday of 05}. */
public final class KeyDayRule {

    /** The allowed forms, for messages. */
    public static final String ALLOWED = "MM-DD such as 05-12, or 'last WEEKDAY of MM' such as 'last monday of 03';"
            + " also first, second, third, fourth";

    private static final Pattern FIXED = Pattern.compile("(\\d\\d)-(\\d\\d)");
    private static final Pattern WEEKDAY =
            Pattern.compile("(first|second|third|fourth|last) ([a-z]+) of (0[1-9]|1[0-2])");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private final String text;
    private final MonthDay from;
    private final TemporalAdjuster then;

    private KeyDayRule(String text, MonthDay from, TemporalAdjuster then) {
        this.text = text;
        this.from = from;
        this.then = then;
    }

    /** Reads a rule; empty when the text has none of the forms or names a day that no year has. */
    public static Optional<KeyDayRule> parse(String text) {
        Matcher fixed = FIXED.matcher(text);
        if (fixed.matches()) {
            return monthDay(fixed.group(1), fixed.group(2)).map(day -> new KeyDayRule(text, day, same -> same));
        }
        Matcher weekday = WEEKDAY.matcher(text.toLowerCase(Locale.ROOT));
        return weekday.matches() ? ofWeekday(text, weekday) : Optional.empty();
    }

    private static Optional<KeyDayRule> ofWeekday(String text, Matcher parts) {
        MonthDay first = MonthDay.of(Integer.parseInt(parts.group(3)), 1);
        return weekday(parts.group(2)).map(day -> new KeyDayRule(text, first, adjuster(parts.group(1), day)));
    }

    private static TemporalAdjuster adjuster(String which, DayOfWeek weekday) {
        return which.equals("last")
                ? TemporalAdjusters.lastInMonth(weekday)
                : TemporalAdjusters.dayOfWeekInMonth(ORDINALS.indexOf(which) + 1, weekday);
    }

    LocalDate in(Year year) {
        return from.atYear(year.getValue()).with(then);
    }

    private static Optional<MonthDay> monthDay(String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        boolean real = m >= 1 && m <= 12 && d >= 1 && d <= Month.of(m).maxLength();
        return real ? Optional.of(MonthDay.of(m, d)) : Optional.empty();
    }

    private static Optional<DayOfWeek> weekday(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(weekday -> weekday.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
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
