package org.dutybell.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An escalation and the steps it took.
 *
 * @param nextStepAt null when no step is left
 * @param endedAt null while it runs
 */
public record EscalationView(
        long id,
        long obligationId,
        EscalationState state,
        Instant startedAt,
        @Nullable Instant nextStepAt,
        @Nullable Instant endedAt,
        List<StepTaken> steps) {

    public EscalationView {
        steps = List.copyOf(steps);
    }

    /**
     * Who heard at a step.
     *
     * @param number of the step, from 1
     * @param level level of the supervising line, 1 is the nearest
     * @param told PERSON, CHAT or NOBODY
     * @param code of the person or chat; empty for NOBODY
     * @param reason why nobody heard; null otherwise
     */
    public record StepTaken(
            int number,
            int level,
            Instant at,
            String told,
            String code,
            @Nullable Long notificationId,
            @Nullable String reason) {}
}
