package org.dutybell.calendar;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rhythm becomes windows.
 *
 * @param rhythm how often
 * @param follows which days can open a window and be its due day
 * @param opensAt time of day at which the window opens
 * @param dueAt time of day at which it is due
 * @param from for YEAR: the first day of the window; null means 1 January
 * @param to for YEAR: the last day of the window; null means 31 December
 * @param keyDays for KEY_DAY: codes of the key days
 * @param opensDaysBefore for KEY_DAY: how many days before the key day the window opens; 0 or more
 */
public record WindowRule(
        Rhythm rhythm,
        DayKind follows,
        LocalTime opensAt,
        LocalTime dueAt,
        @Nullable MonthDay from,
        @Nullable MonthDay to,
        List<String> keyDays,
        int opensDaysBefore) {

    public WindowRule {
        keyDays = List.copyOf(keyDays);
        if (opensDaysBefore < 0) {
            throw new IllegalArgumentException("opensDaysBefore is " + opensDaysBefore + ", allowed is 0 or more");
        }
    }
}
