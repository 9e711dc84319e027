package org.dutybell.console;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an obligation, or will.
 *
 * @param at when
 * @param text what, in a sentence
 * @param quote what somebody wrote; may be empty
 * @param details what belongs to it, such as the attempts of its message
 * @param pictures ids of the pictures that came with it
 * @param messages ids of the messages it went out with
 */
record TimelineEntry(
        Kind kind, Instant at, Line text, String quote, List<Line> details, List<Long> pictures, List<Long> messages) {

    TimelineEntry {
        details = List.copyOf(details);
        pictures = List.copyOf(pictures);
        messages = List.copyOf(messages);
    }

    static TimelineEntry of(Kind kind, Instant at, Line text) {
        return new TimelineEntry(kind, at, text, "", List.of(), List.of(), List.of());
    }

    static TimelineEntry of(Kind kind, Instant at, Line text, List<Line> details) {
        return new TimelineEntry(kind, at, text, "", details, List.of(), List.of());
    }

    /** The same with the messages it went out with. */
    TimelineEntry with(List<@Nullable Long> sent) {
        return new TimelineEntry(
                kind,
                at,
                text,
                quote,
                details,
                pictures,
                sent.stream().filter(Objects::nonNull).distinct().toList());
    }

    /** What kind of thing; of two at the same moment the earlier kind comes first. */
    enum Kind {
        PLANNED,
        OPENED,
        REMINDED,
        LEFT_OUT,
        NOTED,
        APPOINTED,
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
