package org.dutybell.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutybell.duty.EscalationPolicy.Step;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** The escalation of one missed obligation. Its steps are counted, so that each is taken once. */
@Entity
@Table(name = "escalation")
@NullUnmarked
class Escalation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long obligationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EscalationState state;

    private Instant startedAt;
    private int stepsDone;
    private int stepsBefore;
    private Instant nextStepAt;
    private Instant endedAt;

    protected Escalation() {}

    /** Begins at the moment the miss was found, so that a standstill does not make all steps due at once. */
    Escalation(long obligationId, List<Step> steps, Instant now) {
        this.obligationId = obligationId;
        this.startedAt = now;
        this.state = EscalationState.RUNNING;
        waitForNext(steps, now);
    }

    /** The step that is taken now. */
    Step next(List<Step> steps) {
        return steps.get(stepsDone);
    }

    /**
     * Counts a step as taken.
     *
     * @param heard whether anybody heard; if nobody did, the next step does not wait
     */
    void stepTaken(List<Step> steps, boolean heard, Instant now) {
        stepsDone++;
        waitForNext(steps, now);
        if (!heard && state == EscalationState.RUNNING) {
            nextStepAt = now;
        }
    }

    private void waitForNext(List<Step> steps, Instant now) {
        if (stepsDone < steps.size()) {
            Instant planned = startedAt.plus(steps.get(stepsDone).after());
            Instant afterThisOne = now.plus(gapBefore(steps));
            nextStepAt = planned.isAfter(afterThisOne) ? planned : afterThisOne;
        } else {
            end(EscalationState.EXHAUSTED, now);
        }
    }

    /** However late a step was taken, the leader who heard keeps the time that the policy gives before the next one hears. */
    private Duration gapBefore(List<Step> steps) {
        Duration after = steps.get(stepsDone).after();
        return stepsDone == 0 ? after : after.minus(steps.get(stepsDone - 1).after());
    }

    /** It was given more time and missed again: all begins anew, and those who heard before hear again. */
    void startAgain(List<Step> steps, Instant now) {
        stepsBefore += stepsDone;
        stepsDone = 0;
        startedAt = now;
        endedAt = null;
        state = EscalationState.RUNNING;
        waitForNext(steps, now);
    }

    /** How many steps it took altogether; names a step in keys. */
    int stepsEver() {
        return stepsBefore + stepsDone;
    }

    /** Whether this step was taken since it began, or began anew. */
    boolean took(EscalationStep step) {
        return step.number() > stepsBefore;
    }

    void standDown(Instant now) {
        end(EscalationState.STOOD_DOWN, now);
    }

    private void end(EscalationState how, Instant now) {
        state = how;
        nextStepAt = null;
        endedAt = now;
    }

    EscalationView view(List<EscalationView.StepTaken> steps) {
        return new EscalationView(id, obligationId, state, startedAt, nextStepAt, endedAt, steps);
    }

    long id() {
        return id;
    }

    long obligationId() {
        return obligationId;
    }

    int stepsDone() {
        return stepsDone;
    }
}
