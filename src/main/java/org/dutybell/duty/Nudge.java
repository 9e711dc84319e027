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
 * One reminder of a plan: {@code opens}, {@code due}, {@code 7d} (days before the due day) or {@code 2h} (hours before
 * the due time).
 */
public record Nudge(String code) {

    /** The allowed forms, for messages. */
    public static final String ALLOWED =
            "opens, due, Nd (N days before the due day) or Nh (N hours before the due time)";

    private static final Pattern BEFORE = Pattern.compile("([1-9]\\d{0,2})([dh])");

    public Nudge {
        if (!isValid(code)) {
            throw new IllegalArgumentException("Nudge is '" + code + "', allowed is " + ALLOWED);
        }
    }

    /** Reads a nudge; empty when the text has none of the allowed forms. */
    public static Optional<Nudge> parse(String code) {
        return isValid(code) ? Optional.of(new Nudge(code)) : Optional.empty();
    }

    /**
     * When it is to be sent; never before the window opens and never after it is due.
     *
     * @param opens when the window opens
     * @param due when it is due
     * @param at time of day for the nudges that name a day
     */
    public Instant instant(Instant opens, Instant due, LocalTime at, ZoneId zone) {
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
        return before.group(2).equals("h")
                ? due.minus(Duration.ofHours(number))
                : dueDay.minusDays(number).atTime(at).atZone(zone).toInstant();
    }

    private static boolean isValid(String code) {
        return code.equals("opens")
                || code.equals("due")
                || BEFORE.matcher(code).matches();
    }
}
