package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check-in as it was recorded; see {@link CheckIn}.
 *
 * @param theme the theme that was taken for it; null when none
 * @param act for which of the check-ins that count it was sent, 1 is the first; 0 when a reviewer gave it back or it was
 *     withdrawn
 * @param from id of the obligation with whose check-in it came; null when it was sent for this one
 * @param said what else it says
 * @param withdrawn that it was taken back; null while it was not
 */
public record RecordedCheckIn(
        long id,
        String messageId,
        String person,
        Instant at,
        String text,
        @Nullable Integer participants,
        List<Long> evidenceIds,
        @Nullable TakenTheme theme,
        int act,
        @Nullable Long from,
        SaidFacts said,
        @Nullable Withdrawn withdrawn) {

    /** One that was not taken back. */
    public RecordedCheckIn(
            long id,
            String messageId,
            String person,
            Instant at,
            String text,
            @Nullable Integer participants,
            List<Long> evidenceIds,
            @Nullable TakenTheme theme,
            int act,
            @Nullable Long from,
            SaidFacts said) {
        this(id, messageId, person, at, text, participants, evidenceIds, theme, act, from, said, null);
    }

    /** One that says nothing more. */
    public RecordedCheckIn(
            long id,
            String messageId,
            String person,
            Instant at,
            String text,
            @Nullable Integer participants,
            List<Long> evidenceIds,
            @Nullable TakenTheme theme,
            int act,
            @Nullable Long from) {
        this(id, messageId, person, at, text, participants, evidenceIds, theme, act, from, SaidFacts.NOTHING);
    }

    /** One without a theme. */
    public RecordedCheckIn(
            long id,
            String messageId,
            String person,
            Instant at,
            String text,
            @Nullable Integer participants,
            List<Long> evidenceIds) {
        this(id, messageId, person, at, text, participants, evidenceIds, null);
    }

    /** One that was sent for this obligation, as part of its first check-in that counts. */
    public RecordedCheckIn(
            long id,
            String messageId,
            String person,
            Instant at,
            String text,
            @Nullable Integer participants,
            List<Long> evidenceIds,
            @Nullable TakenTheme theme) {
        this(id, messageId, person, at, text, participants, evidenceIds, theme, 1, null);
    }
}
