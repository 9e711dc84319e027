package org.dutybell.appointment;

import java.time.Instant;

/**
 * What was done to an appointment; the one before it in the history says what was before.
 *
 * @param by person code; empty when it was done on the admin's pages, or followed from a waiver
 * @param at when
 * @param result what it was afterwards
 */
public record AppointmentChange(Kind kind, String by, Instant at, AppointmentView result) {

    /** What was done. */
    public enum Kind {
        SET,
        MOVED,
        CANCELLED,
        /** Called off because the obligation need not be done any more. */
        WAIVED,
        /** Called off because the obligation is not owed any more; told, and never stored. */
        WITHDRAWN;

        /** Whether it stands afterwards. */
        boolean leavesStanding() {
            return this == SET || this == MOVED;
        }
    }
}
