package org.dutybell.calendar;

/** Which days a duty follows. */
public enum DayKind {
    /** Working days of the bureau: Monday to Friday, less statutory holidays, plus make-up workdays. */
    WORKING_DAYS,
    /** Working days inside a school term. */
    SCHOOL_DAYS
}
