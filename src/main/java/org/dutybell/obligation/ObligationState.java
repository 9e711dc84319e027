package org.dutybell.obligation;

/** Where an obligation is. */
public enum ObligationState {
    /** Its window has not opened. */
    PLANNED,
    /** Owed now. */
    OPEN,
    /** Done, in time or late; open again when a reviewer gives it back. */
    FULFILLED,
    /** Past due plus grace and not done; can still be fulfilled late, and is open again when it is given more time. */
    MISSED,
    /** A leader agreed that it need not be done. */
    WAIVED;

    /** Whether it is still to be done. */
    public boolean isOwed() {
        return this == OPEN || this == MISSED;
    }

    /** Whether nothing is left to do. */
    public boolean isSettled() {
        return this == FULFILLED || this == WAIVED;
    }

    boolean mayBecome(ObligationState next) {
        return switch (this) {
            case PLANNED -> next == OPEN;
            case OPEN -> next == FULFILLED || next == MISSED || next == WAIVED;
            case MISSED -> next == FULFILLED || next == OPEN || next == WAIVED;
            case FULFILLED -> next == OPEN;
            case WAIVED -> false;
        };
    }
}
