package org.dutybell.duty;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How long a theme counts as used at a school, so that the next drill needs another one. */
public enum ThemeSpan {
    /** From 1 September to 31 August. */
    SCHOOL_YEAR,
    /** The calendar year. */
    YEAR,
    /** The period of the obligation, for duties that want several themes in one period. */
    PERIOD;

    /** Its code in bot-config, such as school-year. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The span with this code, or empty when there is none. */
    public static Optional<ThemeSpan> parse(String code) {
        return Arrays.stream(values()).filter(span -> span.code().equals(code)).findFirst();
    }

    /** All codes, for messages that say what is allowed. */
    public static String allowed() {
        return Arrays.stream(values()).map(ThemeSpan::code).collect(Collectors.joining(", "));
    }

    /**
     * What the span is called in which an obligation lies, such as 2026-2027: two with the same name share their themes.
     *
     * @param opens the day on which its window opens, in the bureau's zone
     * @param duty code of its duty
     * @param period code of its period
     */
    public String around(LocalDate opens, String duty, String period) {
        return switch (this) {
            case SCHOOL_YEAR -> {
                int first = opens.getMonth().compareTo(Month.SEPTEMBER) < 0 ? opens.getYear() - 1 : opens.getYear();
                yield first + "-" + (first + 1);
            }
            case YEAR -> String.valueOf(opens.getYear());
            case PERIOD -> duty + "/" + period;
        };
    }
}
