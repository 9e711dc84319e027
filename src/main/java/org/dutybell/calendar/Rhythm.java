package org.dutybell.calendar;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How often a duty is owed, the densest first. The codes are those of bot-config. */
public enum Rhythm {
    /** Each school day (D). */
    SCHOOL_DAY("school-day"),
    /** Each ISO week, Monday to Sunday. */
    WEEK("week"),
    /** Each half month (HM): the 1st to the 15th, the 16th to the end. */
    HALF_MONTH("half-month"),
    /** Each month (M). */
    MONTH("month"),
    /** Each quarter (Q). */
    QUARTER("quarter"),
    /** Each half year: January to June, July to December. */
    HALF_YEAR("half-year"),
    /** Each school term (每学期), as the school calendar of the unit says. */
    TERM("term"),
    /** Each school year: 1 September to 31 August. */
    SCHOOL_YEAR("school-year"),
    /** Each calendar year (Y). */
    YEAR("year"),
    /** On key days (K), such as the last Monday of March. */
    KEY_DAY("key-day"),
    /** Once, on a date. */
    ONCE("once"),
    /** Each time a cron expression fires. */
    CRON("cron"),
    /** Each time another duty is done; nothing is planned before that. */
    AFTER("after"),
    /** Each time something is reported to have happened (E); nothing is planned before that. */
    EVENT("event");

    private final String code;

    Rhythm(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether it asks more often than the other, as far as that can be told: a cron can be anything. */
    public boolean isDenserThan(Rhythm other) {
        return this == CRON || other == CRON || compareTo(other) < 0;
    }

    /** The rhythm with this code, or empty when there is none. */
    public static Optional<Rhythm> parse(String code) {
        return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst();
    }

    /** All codes, for messages that say what is allowed. */
    public static String allowed() {
        return Arrays.stream(values()).map(Rhythm::code).collect(Collectors.joining(", "));
    }
}
