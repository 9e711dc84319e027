package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check-in as it was recorded; see {@link CheckIn}. */
public record RecordedCheckIn(
        long id,
        String messageId,
        String person,
        Instant at,
        String text,
        @Nullable Integer participants,
        List<Long> evidenceIds) {}
