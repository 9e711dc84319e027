package org.dutybell.reminder;

/** What became of a nudge. */
public enum ReminderResult {
    /** Its time has not come. */
    WAITING,
    /** It went out with a message. */
    SENT,
    /** It was left out, for a recorded reason. */
    SUPPRESSED
}
