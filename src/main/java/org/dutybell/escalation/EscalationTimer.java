package org.dutybell.escalation;

/** What an escalation waits for. */
public enum EscalationTimer {
    /** Runs from the miss until the obligation is done. */
    NOT_DONE,
    /** Runs while nobody acknowledges; ends at the miss, from which the other one runs. */
    NOT_ACKNOWLEDGED,
    /** Does not run by itself: each step was asked for by a person. */
    ON_REQUEST
}
