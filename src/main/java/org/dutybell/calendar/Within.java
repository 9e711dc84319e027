package org.dutybell.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something may take: {@code P10D} (days), {@code PT4H} (hours), {@code PT30M} (minutes), {@code 10 working-days} or {@code 5 school-days}.
 * A form in days ends at the due time of its last day.
 */
public record Within(String code) {

    /** The allowed forms, for messages. */
    public static final String ALLOWED =
            "PnD such as P10D, PTnH such as PT4H, PTnM such as PT30M, 'N working-days' or 'N school-days'";

    private static final Pattern DAYS = Pattern.compile("P([1-9]\\d{0,2})D");
    private static final Pattern HOURS = Pattern.compile("PT([1-9]\\d{0,2})H");
    private static final Pattern MINUTES = Pattern.compile("PT([1-9]\\d{0,2})M");
    private static final Pattern COUNTED = Pattern.compile("([1-9]\\d{0,2}) (working|school)-days?");

    public Within {
        if (!isValid(code)) {
            throw new IllegalArgumentException("Time to do it is '" + code + "', allowed is " + ALLOWED);
        }
    }

    /** Reads it; empty when the text has none of the allowed forms. */
    public static Optional<Within> parse(String code) {
        return isValid(code) ? Optional.of(new Within(code)) : Optional.empty();
    }

    /**
     * When it ends.
     *
     * @param start when it begins, as the clock on the wall shows it
     * @param dueAt time of day at which a form in days ends
     * @param days which days count in the unit
     * @param policy where a due day goes that does not count; only for a form in plain days
     * @param follows which days count for that policy
     */
    LocalDateTime end(
            LocalDateTime start, LocalTime dueAt, BureauCalendar.Days days, DueDayPolicy policy, DayKind follows) {
        Matcher hours = HOURS.matcher(code);
        if (hours.matches()) {
            return start.plus(Duration.ofHours(Integer.parseInt(hours.group(1))));
        }
        Matcher minutes = MINUTES.matcher(code);
        if (minutes.matches()) {
            return start.plus(Duration.ofMinutes(Integer.parseInt(minutes.group(1))));
        }
        Matcher plain = DAYS.matcher(code);
        if (plain.matches()) {
            var last = start.toLocalDate().plusDays(Integer.parseInt(plain.group(1)));
            return new CountedDays(days, follows)
                    .due(last, policy, start.toLocalDate().plusDays(1))
                    .atTime(dueAt);
        }
        Matcher counted = COUNTED.matcher(code);
        counted.matches();
        DayKind kind = counted.group(2).equals("school") ? DayKind.SCHOOL_DAYS : DayKind.WORKING_DAYS;
        return new CountedDays(days, kind)
                .after(start.toLocalDate(), Integer.parseInt(counted.group(1)))
                .atTime(dueAt);
    }

    /** In words: 10 days, 4 hours, 10 working days. */
    public String words() {
        Matcher hours = HOURS.matcher(code);
        if (hours.matches()) {
            return number(hours.group(1), "hour");
        }
        Matcher minutes = MINUTES.matcher(code);
        if (minutes.matches()) {
            return number(minutes.group(1), "minute");
        }
        Matcher plain = DAYS.matcher(code);
        if (plain.matches()) {
            return number(plain.group(1), "day");
        }
        Matcher counted = COUNTED.matcher(code);
        counted.matches();
        return number(counted.group(1), counted.group(2) + " day");
    }

    private static String number(String count, String what) {
        return count + " " + what + (count.equals("1") ? "" : "s");
    }

    private static boolean isValid(String code) {
        return DAYS.matcher(code).matches()
                || HOURS.matcher(code).matches()
                || MINUTES.matcher(code).matches()
                || COUNTED.matcher(code).matches();
    }
}
