package org.dutybell.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One reminder of a plan: {@code opens}, {@code due}, {@code 7d} (days before the due day), {@code 2h} (hours before
 * the due time), {@code 10m} (minutes before it) or {@code overdue-2} (the second day after the due day).
 */
public record Nudge(String code) {

    /** The allowed forms, for messages. */
    public static final String ALLOWED =
            "opens, due, Nd (N days before the due day), Nh or Nm (N hours or minutes before the due time)";

    private static final Pattern BEFORE = Pattern.compile("([1-9]\\d{0,2})([dhm])");
    private static final String OVERDUE = "overdue-";
    private static final Pattern AFTER = Pattern.compile(OVERDUE + "([1-9]\\d?)");

    public Nudge {
        if (!isValid(code) && !AFTER.matcher(code).matches()) {
            throw new IllegalArgumentException("Nudge is '" + code + "', allowed is " + ALLOWED);
        }
    }

    /**
     * The one on a day after the due day.
     *
     * @param number which of them, 1 to 99
     */
    public static Nudge overdue(int number) {
        return new Nudge(OVERDUE + number);
    }

    /** Whether it comes after the due day. */
    public boolean isOverdue() {
        return overdueDay() > 0;
    }

    /** Which day after the due day it is for, from 1; 0 for one that comes before it is due. */
    public int overdueDay() {
        Matcher after = AFTER.matcher(code);
        return after.matches() ? Integer.parseInt(after.group(1)) : 0;
    }

    /** How many days before the due day it comes; 0 for one that does not count in days. */
    public int daysBefore() {
        Matcher before = BEFORE.matcher(code);
        return before.matches() && before.group(2).equals("d") ? Integer.parseInt(before.group(1)) : 0;
    }

    /** Reads a nudge that a plan may name; empty when the text has none of the allowed forms. */
    public static Optional<Nudge> parse(String code) {
        return isValid(code) ? Optional.of(new Nudge(code)) : Optional.empty();
    }

    /**
     * When it is to be sent; never before the window opens, and only an overdue one after it is due.
     *
     * @param opens when the window opens
     * @param due when it is due
     * @param at time of day for the nudges that name a day
     */
    public Instant instant(Instant opens, Instant due, LocalTime at, ZoneId zone) {
        LocalDate dueDay = LocalDate.ofInstant(due, zone);
        if (isOverdue()) {
            return dueDay.plusDays(overdueDay()).atTime(at).atZone(zone).toInstant();
        }
        Instant wanted = wanted(opens, due, at, zone);
        if (wanted.isBefore(opens)) {
            return opens;
        }
        return wanted.isAfter(due) ? due : wanted;
    }

    private Instant wanted(Instant opens, Instant due, LocalTime at, ZoneId zone) {
        LocalDate dueDay = LocalDate.ofInstant(due, zone);
        if (code.equals("opens")) {
            return LocalDate.ofInstant(opens, zone).atTime(at).atZone(zone).toInstant();
        }
        if (code.equals("due")) {
            return dueDay.atTime(at).atZone(zone).toInstant();
        }
        Matcher before = BEFORE.matcher(code);
        before.matches();
        int number = Integer.parseInt(before.group(1));
        return switch (before.group(2)) {
            case "h" -> due.minus(Duration.ofHours(number));
            case "m" -> due.minus(Duration.ofMinutes(number));
            default -> dueDay.minusDays(number).atTime(at).atZone(zone).toInstant();
        };
    }

    private static boolean isValid(String code) {
        return code.equals("opens")
                || code.equals("due")
                || BEFORE.matcher(code).matches();
    }
}
