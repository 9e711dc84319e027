package org.dutybell.notification;

/** Why a message is sent; decides its priority and what to do when nobody knows whether it arrived. */
public enum MessageKind {
    /** Someone above hears of a miss. */
    ESCALATION(1, true),
    /** An answer to a person who wrote: recorded, still missing, which one do you mean. */
    RECEIPT(2, true),
    /** A nudge to the holder. */
    REMINDER(3, false),
    /** What was alarmed about is done. */
    STAND_DOWN(4, false);

    private final int priority;
    private final boolean sentAgainWhenUnknown;

    MessageKind(int priority, boolean sentAgainWhenUnknown) {
        this.priority = priority;
        this.sentAgainWhenUnknown = sentAgainWhenUnknown;
    }

    /** Smaller goes first. */
    public int priority() {
        return priority;
    }

    /** Whether an attempt with unknown outcome is repeated even when a duplicate is possible. */
    public boolean sentAgainWhenUnknown() {
        return sentAgainWhenUnknown;
    }
}
