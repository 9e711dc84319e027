package org.dutybell.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review as others see it.
 *
 * @param checkInId a check-in of the act that is looked at; null for the last act
 * @param submitter code of the person who fulfilled the obligation
 * @param doneAt when that was
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
        ReviewState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String reason) {}
