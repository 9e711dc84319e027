package org.dutybell.shared;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a report says that something was done: one day, and perhaps a time on it.
 *
 * @param time null when not said
 */
public record SaidMoment(LocalDate day, @Nullable LocalTime time) {

    /**
     * Reads it; empty when no day is named, or more than one of those.
     *
     * @param text as written
     * @param today the bureau's day
     * @param first the first day that can be meant
     * @param last the last one
     */
    public static Optional<SaidMoment> read(String text, LocalDate today, LocalDate first, LocalDate last) {
        List<SaidSpan> days = PastDays.read(text, today).stream()
                .filter(SaidSpan::isDay)
                .filter(said -> said.touches(first, last))
                .toList();
        if (days.stream().map(SaidSpan::from).distinct().count() != 1) {
            return Optional.empty();
        }
        SaidSpan day = days.get(0);
        // 昨晚 says the part of the day too, which is left for the clock
        boolean leavesPart = day.words().matches("[今昨][早晚]");
        String after = text.substring(leavesPart ? day.end() - 1 : day.end());
        LocalTime time = ChineseClock.find(after, false, LocalTime.MIN)
                .filter(found -> after.substring(0, found.start()).isBlank())
                .map(ChineseClock.Found::time)
                .orElse(null);
        return Optional.of(new SaidMoment(day.from(), time));
    }
}
