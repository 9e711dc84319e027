package org.dutybell.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a cron expression fires, by the clock on the wall. It has Spring's six fields (second, minute, hour, day of month,
 * month, day of week), which know {@code L}, {@code W} and {@code #}.
 */
public final class Firings {

    /** What an expression may be, for messages. */
    public static final String ALLOWED =
            "six fields 'second minute hour day-of-month month day-of-week' such as '0 30 8 ? * MON'";

    private static final LocalDateTime SOME_TIME = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final int LOOKED_AT = 1000;
    private static final int MOST_A_DAY = 24;

    private Firings() {}

    /** Says what is wrong with an expression; empty when nothing is. */
    public static Optional<String> problem(String expression) {
        if (!CronExpression.isValidExpression(expression)) {
            return Optional.of("does not parse");
        }
        List<LocalDateTime> firings = some(expression);
        if (firings.isEmpty()) {
            return Optional.of("never fires");
        }
        long days = firings.stream().map(LocalDateTime::toLocalDate).distinct().count();
        long minutes = firings.stream()
                .map(firing -> firing.truncatedTo(ChronoUnit.MINUTES))
                .distinct()
                .count();
        return minutes < firings.size() || firings.size() > (days + 1) * MOST_A_DAY
                ? Optional.of("fires too often, at most " + MOST_A_DAY + " times a day and once a minute is allowed")
                : Optional.empty();
    }

    /** The firings on the days of the range, both ends included, in order. */
    static List<LocalDateTime> between(String expression, LocalDate from, LocalDate to) {
        CronExpression cron = CronExpression.parse(expression);
        List<LocalDateTime> firings = new ArrayList<>();
        LocalDateTime next = cron.next(from.atStartOfDay().minusNanos(1));
        while (next != null && !next.toLocalDate().isAfter(to)) {
            firings.add(next);
            next = cron.next(next);
        }
        return firings;
    }

    private static List<LocalDateTime> some(String expression) {
        CronExpression cron = CronExpression.parse(expression);
        List<LocalDateTime> firings = new ArrayList<>();
        @Nullable LocalDateTime next = cron.next(SOME_TIME);
        while (next != null && firings.size() < LOOKED_AT) {
            firings.add(next);
            next = cron.next(next);
        }
        return firings;
    }
}
