package org.dutybell.escalation;

/** Where an escalation is. */
public enum EscalationState {
    /** Its next step waits for its time. */
    RUNNING,
    /** All steps are taken; the miss stays. */
    EXHAUSTED,
    /** The obligation is done; whoever was alarmed has been told. */
    STOOD_DOWN
}
