package org.dutybell.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a rhythm becomes windows. Stored with each version of a duty: what was added later is left out of the text when it is
 * not used, so that versions of earlier releases stay readable and equal.
 *
 * @param rhythm how often
 * @param follows which days can open a window and be its due day
 * @param opensAt time of day at which the window opens; not used for CRON, AFTER and EVENT
 * @param dueAt time of day at which it is due
 * @param from for YEAR and SCHOOL_YEAR: the first day of the window; null means the first day of the year
 * @param to for YEAR and SCHOOL_YEAR: the last day of the window; null means the last day of the year
 * @param keyDays for KEY_DAY: codes of the key days
 * @param opensDaysBefore for KEY_DAY and ONCE: how many days before the day the window opens; 0 or more
 * @param days which days of the period; null means from the first to the last
 * @param occasion for ONCE, CRON, AFTER and EVENT: what it is about; null for all others
 */
public record WindowRule(
        Rhythm rhythm,
        DayKind follows,
        LocalTime opensAt,
        LocalTime dueAt,
        @Nullable MonthDay from,
        @Nullable MonthDay to,
        List<String> keyDays,
        int opensDaysBefore,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WindowDays days,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Occasion occasion) {

    public WindowRule {
        keyDays = List.copyOf(keyDays);
        if (opensDaysBefore < 0) {
            throw new IllegalArgumentException("opensDaysBefore is " + opensDaysBefore + ", allowed is 0 or more");
        }
        if (!belongs(rhythm, occasion)) {
            throw new IllegalArgumentException(
                    "Rhythm " + rhythm.code() + " does not go with the occasion " + occasion);
        }
    }

    /** A rule of the calendar, from the first day of its period to the last. */
    public WindowRule(
            Rhythm rhythm,
            DayKind follows,
            LocalTime opensAt,
            LocalTime dueAt,
            @Nullable MonthDay from,
            @Nullable MonthDay to,
            List<String> keyDays,
            int opensDaysBefore) {
        this(rhythm, follows, opensAt, dueAt, from, to, keyDays, opensDaysBefore, null, null);
    }

    /** What it follows when its windows depend on another duty; empty for all others. */
    public Optional<Occasion.After> dependsOn() {
        return occasion instanceof Occasion.After after ? Optional.of(after) : Optional.empty();
    }

    /** What starts it when that is something that happens; empty for all others. */
    public Optional<Occasion.Event> startedBy() {
        return occasion instanceof Occasion.Event event ? Optional.of(event) : Optional.empty();
    }

    /** Whether the calendar says when its windows are; not when they come of what was done or has happened. */
    public boolean isPlanned() {
        return dependsOn().isEmpty() && startedBy().isEmpty();
    }

    /** The same held against other days. */
    public WindowRule following(DayKind other) {
        return new WindowRule(rhythm, other, opensAt, dueAt, from, to, keyDays, opensDaysBefore, days, occasion);
    }

    /** The same days and times of day in another rhythm, from the first day of each period to the last. */
    public WindowRule inRhythm(Rhythm other) {
        return new WindowRule(other, follows, opensAt, dueAt, null, null, List.of(), 0);
    }

    WindowDays inside() {
        return days == null ? WindowDays.WHOLE : days;
    }

    private static boolean belongs(Rhythm rhythm, @Nullable Occasion occasion) {
        return switch (rhythm) {
            case ONCE -> occasion instanceof Occasion.Once;
            case CRON -> occasion instanceof Occasion.Cron;
            case AFTER -> occasion instanceof Occasion.After;
            case EVENT -> occasion instanceof Occasion.Event;
            default -> occasion == null;
        };
    }
}
