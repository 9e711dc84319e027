package org.dutybell.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.obligation.RecordedCheckIn;
import org.jspecify.annotations.Nullable;

/**
 * A review as others see it.
 *
 * @param checkInId a check-in of the act that is looked at; null for the last act
 * @param submitter code of the person who fulfilled the obligation
 * @param doneAt when that was
 * @param waitsSince when it was put up, which is later than a time that somebody said
 * @param decidedBy person code; null while it waits
 * @param decidedAt null while it waits
 * @param reason why it was returned; empty otherwise
 */
public record ReviewView(
        long id,
        long obligationId,
        @Nullable Long checkInId,
        String submitter,
        Instant doneAt,
        Instant waitsSince,
        ReviewState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String reason) {

    /** The codes of those who sent what is looked at: none of them decides. */
    Set<String> senders(List<RecordedCheckIn> checkIns) {
        return Stream.concat(checkIns.stream().map(RecordedCheckIn::person), Stream.of(submitter))
                .collect(Collectors.toSet());
    }
}
