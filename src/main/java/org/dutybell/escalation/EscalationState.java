package org.dutybell.escalation;

/** Where an escalation is. */
public enum EscalationState {
    /** Its next step waits for its time, or for somebody to ask for it. */
    RUNNING,
    /** Somebody acknowledged; the holder is asked when that ends. */
    ACKNOWLEDGED,
    /** The holder was asked whether it is still being done; unanswered, the steps go on. */
    ASKED,
    /** All steps are taken; the obligation is still open. */
    EXHAUSTED,
    /** The obligation was missed, so that another timer runs. */
    OVERTAKEN,
    /** The obligation is done, waived or given more time; whoever was alarmed has been told. */
    STOOD_DOWN;

    boolean isOver() {
        return this == EXHAUSTED || this == OVERTAKEN || this == STOOD_DOWN;
    }
}
