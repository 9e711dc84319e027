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

/**
 * One timer of one obligation. Its steps are counted, so that each is taken once whatever the clock does. Its next time
 * is the time of the next step or, while an acknowledgement stands, of the question that ends it.
 */
@Entity
@Table(name = "escalation")
@NullUnmarked
class Escalation {

    /** So that an immediate step does not look for a reminder without end. */
    private static final Duration LEAST_LOOK = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long obligationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EscalationTimer timer;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EscalationState state;

    private Instant startedAt;
    private Instant countedFrom;
    private int stepsDone;
    private int stepsBefore;
    private Instant nextStepAt;
    private Instant endedAt;
    private Instant acknowledgedAt;
    private String acknowledgedBy;
    private String hurriedBy;
    private String hurriedReason;

    protected Escalation() {}

    /** Begins at the moment its cause was found, so that a standstill does not make all steps due at once. */
    Escalation(long obligationId, EscalationTimer timer, Chain chain, Instant now) {
        this.obligationId = obligationId;
        this.timer = timer;
        this.startedAt = now;
        this.countedFrom = chain.fromReminder() ? null : now;
        this.state = EscalationState.RUNNING;
        waitForNext(chain.steps(), now);
    }

    /** The step that is taken now. */
    Step next(List<Step> steps) {
        return steps.get(stepsDone);
    }

    /** Whether its time is that of the question, not of a step. */
    boolean asksNow() {
        return state == EscalationState.ACKNOWLEDGED && hurriedBy == null;
    }

    /** Whether it is not known yet from when the delays count. */
    boolean looksForReminder() {
        return state == EscalationState.RUNNING && countedFrom == null && stepsDone == 0 && hurriedBy == null;
    }

    /** The first reminder arrived then. */
    void countFrom(List<Step> steps, Instant arrived) {
        countedFrom = arrived;
        nextStepAt = arrived.plus(steps.get(0).after());
    }

    /** It has not arrived: however soon it does now, no step is due before this time. */
    void lookAgain(List<Step> steps, Instant now) {
        Duration after = steps.get(0).after();
        nextStepAt = now.plus(after.compareTo(LEAST_LOOK) < 0 ? LEAST_LOOK : after);
    }

    /** Somebody acknowledged, at the time they wrote; it stops this timer only, and not for good when the policy says so. */
    void acknowledged(Chain chain, String person, Instant at) {
        if (timer != EscalationTimer.NOT_ACKNOWLEDGED || state.isOver()) {
            return;
        }
        state = EscalationState.ACKNOWLEDGED;
        acknowledgedAt = at;
        acknowledgedBy = person;
        nextStepAt = questionAt(chain);
    }

    /** The holder rests, and is asked then. */
    void askAt(Instant later) {
        nextStepAt = later;
    }

    /** The holder is asked; unanswered, the steps go on after the policy's wait. */
    void asked(Chain chain, Instant now) {
        state = EscalationState.ASKED;
        nextStepAt = now.plus(chain.askedFor());
    }

    /** Whether a step is left that somebody can ask for. */
    boolean canBeHurried() {
        return !state.isOver();
    }

    /** Somebody asks for the next step now. */
    void hurry(String person, String reason, Instant now) {
        hurriedBy = person;
        hurriedReason = reason;
        nextStepAt = now;
    }

    /**
     * Counts a step as taken.
     *
     * @param heard whether anybody heard; if nobody did, the next step does not wait
     */
    void stepTaken(Chain chain, boolean heard, Instant now) {
        stepsDone++;
        if (stepsDone >= chain.steps().size()) {
            end(EscalationState.EXHAUSTED, now);
        } else if (heard) {
            hurriedBy = null;
            hurriedReason = null;
            goOn(chain, now);
        } else {
            nextStepAt = now;
        }
    }

    /** A step that a person asked for does not undo what the holder said. */
    private void goOn(Chain chain, Instant now) {
        if (state == EscalationState.ACKNOWLEDGED) {
            nextStepAt = questionAt(chain);
        } else {
            state = EscalationState.RUNNING;
            waitForNext(chain.steps(), now);
        }
    }

    private Instant questionAt(Chain chain) {
        return chain.acknowledgedFor() == null ? null : acknowledgedAt.plus(chain.acknowledgedFor());
    }

    private void waitForNext(List<Step> steps, Instant now) {
        if (stepsDone >= steps.size()) {
            end(EscalationState.EXHAUSTED, now);
        } else if (timer == EscalationTimer.ON_REQUEST) {
            nextStepAt = null;
        } else {
            Instant afterThisOne = now.plus(gapBefore(steps));
            Instant planned = countedFrom == null
                    ? afterThisOne
                    : countedFrom.plus(steps.get(stepsDone).after());
            nextStepAt = planned.isAfter(afterThisOne) ? planned : afterThisOne;
        }
    }

    /** However late a step was taken, the leader who heard keeps the time that the policy gives before the next one hears. */
    private Duration gapBefore(List<Step> steps) {
        Duration after = steps.get(stepsDone).after();
        return stepsDone == 0 ? after : after.minus(steps.get(stepsDone - 1).after());
    }

    /**
     * It was given more time: all begins anew, with delays that count from now, and those who heard before hear again.
     */
    void startAgain(Chain chain, Instant now) {
        stepsBefore += stepsDone;
        stepsDone = 0;
        startedAt = now;
        countedFrom = now;
        endedAt = null;
        acknowledgedAt = null;
        acknowledgedBy = null;
        hurriedBy = null;
        hurriedReason = null;
        state = EscalationState.RUNNING;
        waitForNext(chain.steps(), now);
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

    /** The obligation was missed: from now on another timer runs. */
    void overtaken(Instant now) {
        if (!state.isOver()) {
            end(EscalationState.OVERTAKEN, now);
        }
    }

    private void end(EscalationState how, Instant now) {
        state = how;
        nextStepAt = null;
        endedAt = now;
    }

    EscalationView view(List<EscalationView.StepTaken> steps) {
        return new EscalationView(
                id,
                obligationId,
                timer,
                state,
                startedAt,
                nextStepAt,
                endedAt,
                acknowledgedBy == null ? null : new EscalationView.Acknowledgement(acknowledgedBy, acknowledgedAt),
                steps);
    }

    long id() {
        return id;
    }

    long obligationId() {
        return obligationId;
    }

    EscalationTimer timer() {
        return timer;
    }

    EscalationState state() {
        return state;
    }

    /** How many steps it took before it began anew; names its run in keys. */
    int stepsBefore() {
        return stepsBefore;
    }

    /** When it began, or began anew. */
    Instant startedAt() {
        return startedAt;
    }

    int stepsDone() {
        return stepsDone;
    }

    /** Since when its cause has lasted. */
    Instant since() {
        return countedFrom == null ? startedAt : countedFrom;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    String acknowledgedBy() {
        return acknowledgedBy;
    }

    String hurriedBy() {
        return hurriedBy;
    }

    String hurriedReason() {
        return hurriedReason;
    }
}
