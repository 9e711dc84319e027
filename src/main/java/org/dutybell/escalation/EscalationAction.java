package org.dutybell.escalation;

import java.time.Instant;

/**
 * Something that was done about an escalation beside its steps.
 *
 * @param person code of who did it; of who was asked for {@link Kind#ASKED}
 * @param reason in their words; may be empty
 */
public record EscalationAction(long obligationId, Kind kind, String person, String reason, Instant at) {

    /** What was done. */
    public enum Kind {
        /** Somebody asked for the next step before its time. */
        ESCALATED,
        /** Somebody pressed the holder. */
        URGED,
        /** The holder was asked whether it is still being done. */
        ASKED
    }
}
