package org.dutybell.shared;

import java.time.Duration;
import java.time.Instant;

/** Spans of time as people say them, cut to the larger unit: 3天, 5小时, 20分钟. */
public final class SpokenDuration {

    private static final int HOURS_SHOWN = 48;

    private SpokenDuration() {}

    /** The span between two moments; the order does not matter. */
    public static String between(Instant from, Instant to) {
        Duration span = Duration.between(from, to).abs();
        if (span.toHours() >= HOURS_SHOWN) {
            return span.toDays() + "天";
        }
        return span.toHours() > 0 ? span.toHours() + "小时" : Math.max(1, span.toMinutes()) + "分钟";
    }
}
