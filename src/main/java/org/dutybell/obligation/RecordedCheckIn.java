package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check-in as it was recorded; see {@link CheckIn}.
 *
 * @param theme the theme that was taken for it; null when none
 */
public record RecordedCheckIn(
        long id,
        String messageId,
        String person,
        Instant at,
        String text,
        @Nullable Integer participants,
        List<Long> evidenceIds,
        @Nullable TakenTheme theme) {

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
}
