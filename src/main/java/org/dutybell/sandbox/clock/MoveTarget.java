package org.dutybell.sandbox.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads where the clock shall go. */
final class MoveTarget {

    /** The longest single move: a school year and a month. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private MoveTarget() {}

    /**
     * @param by an ISO-8601 duration or period, such as PT1H, P1D, P1DT2H, P1M
     * @throws BadMove when it does not parse, is not positive, or is longer than 400 days
     */
    static Instant by(Instant now, ZoneId zone, @Nullable String by) {
        return checked(now, later(now, zone, by), by);
    }

    /**
     * @param at an ISO-8601 date and time with offset, such as 2027-01-04T08:30:00+08:00
     * @throws BadMove when it does not parse, is not after now, or is more than 400 days away
     */
    static Instant at(Instant now, @Nullable String at) {
        try {
            return checked(
                    now, OffsetDateTime.parse(at == null ? "" : at.strip()).toInstant(), at);
        } catch (DateTimeException malformed) {
            throw new BadMove("\"at\" is " + quoted(at)
                    + "; allowed is a date and time with offset, such as 2027-01-04T08:30:00+08:00");
        }
    }

    private static Instant later(Instant now, ZoneId zone, @Nullable String by) {
        String text = by == null ? "" : by.strip();
        try {
            return now.plus(Duration.parse(text));
        } catch (DateTimeException | ArithmeticException notADuration) {
            return laterByPeriod(now, zone, text);
        }
    }

    private static Instant laterByPeriod(Instant now, ZoneId zone, String text) {
        try {
            return now.atZone(zone).plus(Period.parse(text)).toInstant();
        } catch (DateTimeException | ArithmeticException malformed) {
            throw new BadMove("\"by\" is " + quoted(text)
                    + "; allowed is an ISO-8601 duration or period, such as PT1H, P1D or P1M, at most P400D");
        }
    }

    private static Instant checked(Instant now, Instant target, @Nullable String asked) {
        if (!target.isAfter(now)) {
            throw new BadMove(
                    quoted(asked) + " is not in the future; the clock moves forward only, and it is " + now + " (UTC)");
        }
        if (target.isAfter(now.plus(LONGEST))) {
            throw new BadMove(quoted(asked) + " is too far; allowed are at most 400 days in one move");
        }
        return target;
    }

    private static String quoted(@Nullable String text) {
        return text == null || text.isEmpty() ? "missing" : "\"" + text + "\"";
    }
}
