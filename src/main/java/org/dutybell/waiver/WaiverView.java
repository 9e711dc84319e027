package org.dutybell.waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it.
 *
 * @param code by which leaders answer, such as W3K7
 * @param until last day of a range, new due day of an extension; null for this obligation alone
 * @param newDue of an extension; null otherwise
 * @param level of the supervising line that decides, from 1; 0 when the admins do
 * @param deciders person codes of those who were asked so far
 * @param decidedBy person code; null while it is open, or when it was overtaken
 * @param answer what who decided wrote; may be empty
 */
public record WaiverView(
        long id,
        String code,
        long obligationId,
        WaiverKind kind,
        @Nullable LocalDate until,
        @Nullable Instant newDue,
        String reason,
        String askedBy,
        Instant askedAt,
        WaiverState state,
        int level,
        List<String> deciders,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String answer) {

    public WaiverView {
        deciders = List.copyOf(deciders);
    }
}
