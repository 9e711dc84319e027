package org.dutybell.notification;

/** Where a message is. */
public enum NotificationState {
    /** Waits for its first or next attempt. */
    PENDING,
    /** An attempt is under way, or the process died during one. */
    SENDING,
    /** DingTalk took it. */
    SENT,
    /** It will not be tried again: refused, or no longer worth sending. */
    REJECTED,
    /** Nobody knows whether it arrived, and its kind is not sent twice. */
    UNKNOWN,
    /** It went out as part of another row, whose fate it shares. */
    MERGED,
    /** It was not sent on purpose; the reason says why. */
    SUPPRESSED
}
