package org.dutybell.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One timer of an obligation and the steps it took.
 *
 * @param nextStepAt time of the next step or, while an acknowledgement stands, of the question to the holder; null when
 *     nothing more happens by itself
 * @param endedAt null while it runs
 * @param acknowledged the newest acknowledgement; null when there is none
 */
public record EscalationView(
        long id,
        long obligationId,
        EscalationTimer timer,
        EscalationState state,
        Instant startedAt,
        @Nullable Instant nextStepAt,
        @Nullable Instant endedAt,
        @Nullable Acknowledgement acknowledged,
        List<StepTaken> steps) {

    public EscalationView {
        steps = List.copyOf(steps);
    }

    /**
     * Somebody said that they know.
     *
     * @param person code
     * @param at when they wrote
     */
    public record Acknowledgement(String person, Instant at) {}

    /**
     * Who heard at a step.
     *
     * @param number of the step, from 1
     * @param level level of the supervising line, 1 is the nearest; 0 when the step names relations
     * @param told PERSON, CHAT, NOBODY or SKIPPED
     * @param code of the person or chat; of the person or post that was skipped; empty for NOBODY
     * @param reason why nobody heard, or why what was written was not sent; null otherwise
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
