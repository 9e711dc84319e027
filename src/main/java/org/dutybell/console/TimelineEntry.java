package org.dutybell.console;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One thing that happened to an obligation, or will.
 *
 * @param at when
 * @param text what, in a sentence
 * @param quote what somebody wrote; may be empty
 * @param details what belongs to it, such as the attempts of its message
 * @param pictures ids of the pictures that came with it
 */
record TimelineEntry(Kind kind, Instant at, Line text, String quote, List<Line> details, List<Long> pictures) {

    TimelineEntry {
        details = List.copyOf(details);
        pictures = List.copyOf(pictures);
    }

    static TimelineEntry of(Kind kind, Instant at, Line text) {
        return new TimelineEntry(kind, at, text, "", List.of(), List.of());
    }

    static TimelineEntry of(Kind kind, Instant at, Line text, List<Line> details) {
        return new TimelineEntry(kind, at, text, "", details, List.of());
    }

    /** What kind of thing; of two at the same moment the earlier kind comes first. */
    enum Kind {
        PLANNED,
        OPENED,
        REMINDED,
        LEFT_OUT,
        NOTED,
        ANSWERED,
        DONE,
        DUE,
        MISSED,
        ESCALATED,
        STOOD_DOWN;

        /** Its name in style sheets, such as left-out. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
