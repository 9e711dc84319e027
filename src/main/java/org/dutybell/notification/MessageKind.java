package org.dutybell.notification;

import java.time.Duration;

/** Why a message is sent; decides its priority, how long it is worth sending, and what to do when nobody knows. */
public enum MessageKind {
    /** Someone above hears of a miss. */
    ESCALATION(1, true, Duration.ofDays(30)),
    /** An answer to a person who wrote: recorded, still missing, which one do you mean. */
    RECEIPT(2, true, Duration.ofDays(1)),
    /** A nudge to the holder. */
    REMINDER(3, false, Duration.ofDays(1)),
    /** What was alarmed about is done. */
    STAND_DOWN(4, false, Duration.ofDays(3));

    private final int priority;
    private final boolean sentAgainWhenUnknown;
    private final Duration worthSendingFor;

    MessageKind(int priority, boolean sentAgainWhenUnknown, Duration worthSendingFor) {
        this.priority = priority;
        this.sentAgainWhenUnknown = sentAgainWhenUnknown;
        this.worthSendingFor = worthSendingFor;
    }

    /** Smaller goes first. */
    public int priority() {
        return priority;
    }

    /** Whether an attempt with unknown outcome is repeated even when a duplicate is possible. */
    public boolean sentAgainWhenUnknown() {
        return sentAgainWhenUnknown;
    }

    /** How long after its cause it is still tried. */
    public Duration worthSendingFor() {
        return worthSendingFor;
    }
}
