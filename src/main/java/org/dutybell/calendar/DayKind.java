package org.dutybell.calendar;

/** Which days a duty follows. */
public enum DayKind {
    /** Working days of the bureau: Monday to Friday, less statutory holidays, plus make-up workdays. */
    WORKING_DAYS,
    /** Working days inside a school term. */
    SCHOOL_DAYS,
    /** Every day, holidays too: for duties that rest for nobody, and for a cron that is to fire as it is written. */
    ALL_DAYS
}
