package org.dutybell.incident;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was reported.
 *
 * @param unit code of the unit where it happened
 * @param person code of who reported it
 * @param words in the reporter's words; may be empty
 * @param at when the message reached us
 * @param withdrawnAt when it was withdrawn as a mistake; null while it stands
 * @param withdrawnBy code of who withdrew it; null while it stands
 * @param withdrawnReason why; null while it stands
 */
public record Incident(
        long id,
        IncidentKind kind,
        String unit,
        String person,
        String words,
        Instant at,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnReason) {

    /** Clause 7.10: 事故发生后半小时内口头报告. */
    private static final Duration SPOKEN_WITHIN = Duration.ofMinutes(30);

    /** Clause 7.10: 两小时内书面报告. */
    private static final Duration WRITTEN_WITHIN = Duration.ofHours(2);

    /** By which people name it, such as SG12. */
    public String code() {
        return kind.mark() + id;
    }

    /** By when an accident is to be reported by phone, counted from the message. */
    public Instant spokenBy() {
        return at.plus(SPOKEN_WITHIN);
    }

    /** By when an accident is to be reported in writing, counted from the message. */
    public Instant writtenBy() {
        return at.plus(WRITTEN_WITHIN);
    }

    /** Whether it stands. */
    public boolean isOpen() {
        return withdrawnAt == null;
    }
}
