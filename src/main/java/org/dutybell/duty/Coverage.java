package org.dutybell.duty;

/** Whether a duty is owed once, or once for each target. */
public enum Coverage {
    /** Owed once a period. */
    NONE,
    /** Owed for every directly run school. */
    EVERY_SCHOOL,
    /** Owed for every school in the office's business and every school assigned to it. */
    OWN_SCHOOLS
}
