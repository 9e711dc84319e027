package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply that claims fulfilment.
 *
 * @param obligationId what it answers
 * @param messageId the received message, the key against repeats
 * @param person code of who wrote it
 * @param at when it was written
 * @param text what was written; may be empty
 * @param participants number of participants named in it; null when none
 * @param evidenceIds ids of stored pictures
 * @param theme the theme named in it; null when none
 * @param said what else it says
 */
public record CheckIn(
        long obligationId,
        String messageId,
        String person,
        Instant at,
        String text,
        @Nullable Integer participants,
        List<Long> evidenceIds,
        @Nullable NamedTheme theme,
        SaidFacts said) {

    public CheckIn {
        evidenceIds = List.copyOf(evidenceIds);
    }

    /** One that says nothing more. */
    public CheckIn(
            long obligationId,
            String messageId,
            String person,
            Instant at,
            String text,
            @Nullable Integer participants,
            List<Long> evidenceIds,
            @Nullable NamedTheme theme) {
        this(obligationId, messageId, person, at, text, participants, evidenceIds, theme, SaidFacts.NOTHING);
    }

    /** One that names no theme. */
    public CheckIn(
            long obligationId,
            String messageId,
            String person,
            Instant at,
            String text,
            @Nullable Integer participants,
            List<Long> evidenceIds) {
        this(obligationId, messageId, person, at, text, participants, evidenceIds, null);
    }
}
