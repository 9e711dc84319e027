package org.dutybell.botconfig;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.Function;

/** Reads times as bot-config writes them; empty when the text is not one. */
final class Times {

    private Times() {}

    /** HH:MM. */
    static Optional<LocalTime> time(String text) {
        return parse(text, LocalTime::parse);
    }

    /** MM-DD. */
    static Optional<MonthDay> monthDay(String text) {
        return parse("--" + text, MonthDay::parse);
    }

    /** ISO-8601, such as PT2H. */
    static Optional<Duration> duration(String text) {
        return parse(text, Duration::parse);
    }

    private static <T> Optional<T> parse(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
