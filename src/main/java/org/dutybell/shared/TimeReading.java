package org.dutybell.shared;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What {@link ChineseTimeReader} found in somebody's words. */
public sealed interface TimeReading {

    /**
     * A day and a time of day, in the bureau's zone; it may be past.
     *
     * @param until when it ends, on the same day; null when not said
     * @param rest the other words, as written
     */
    record Found(LocalDateTime at, @Nullable LocalDateTime until, String rest) implements TimeReading {}

    /**
     * Something of it cannot be taken as it stands; who wrote it is to be asked.
     *
     * @param words what is to be shown with the question; may be empty
     */
    record Unclear(Trouble trouble, String words) implements TimeReading {}

    /** There is neither a day nor a time in it. */
    record None() implements TimeReading {}

    /** Why it cannot be taken. */
    enum Trouble {
        /** A time without a day, and it is past today. */
        NO_DAY,
        /** A day without a time. */
        NO_TIME,
        /** A day that the calendar does not have, such as 2月30日. */
        NO_SUCH_DAY,
        /** A time that no day has, such as 25:00. */
        NO_SUCH_TIME,
        /** It may be in the morning or in the afternoon. */
        HALF_OF_DAY,
        /** The day falls on another weekday than it is said to. */
        OTHER_WEEKDAY,
        /** More than one day or time is named. */
        SEVERAL
    }
}
