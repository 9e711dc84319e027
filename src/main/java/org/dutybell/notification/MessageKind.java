package org.dutybell.notification;

import java.time.Duration;

/** Why a message is sent; decides its priority, how long it is worth sending, and what to do when nobody knows. */
public enum MessageKind {
    /** An accident, or a warning of one. */
    INCIDENT(0, true, Duration.ofDays(2), false),
    /** Someone above hears of a miss. */
    ESCALATION(1, true, Duration.ofDays(30), true),
    /** An answer to a person who wrote: recorded, still missing, which one do you mean. */
    RECEIPT(2, true, Duration.ofDays(1), false),
    /** Something an admin has to know or decide, or that participants must hear of before they set out. */
    NOTICE(2, true, Duration.ofDays(7), true),
    /** A nudge to the holder. */
    REMINDER(3, false, Duration.ofDays(1), true),
    /** What was alarmed about is done; waits for the morning. */
    STAND_DOWN(4, false, Duration.ofDays(3), true),
    /** A summary of a day or a week. */
    DIGEST(5, false, Duration.ofDays(1), true),
    /** What is nice to have: read states, a card that shows its result, to-dos. Stops first when the quota is short. */
    COURTESY(6, false, Duration.ofDays(1), false);

    private final int priority;
    private final boolean sentAgainWhenUnknown;
    private final Duration worthSendingFor;
    private final boolean mergeable;

    MessageKind(int priority, boolean sentAgainWhenUnknown, Duration worthSendingFor, boolean mergeable) {
        this.priority = priority;
        this.sentAgainWhenUnknown = sentAgainWhenUnknown;
        this.worthSendingFor = worthSendingFor;
        this.mergeable = mergeable;
    }

    /** Smaller goes first. */
    public int priority() {
        return priority;
    }

    /** Whether it takes other ways beside DingTalk when DingTalk cannot be reached. */
    public boolean isUrgent() {
        return this == INCIDENT || this == ESCALATION;
    }

    /** Whether an attempt with unknown outcome is repeated even when a duplicate is possible. */
    public boolean sentAgainWhenUnknown() {
        return sentAgainWhenUnknown;
    }

    /** How long after its cause it is still tried. */
    public Duration worthSendingFor() {
        return worthSendingFor;
    }

    /** Whether those that wait for one place go out as one message. */
    public boolean mergeable() {
        return mergeable;
    }
}
