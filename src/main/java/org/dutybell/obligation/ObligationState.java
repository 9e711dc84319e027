package org.dutybell.obligation;

/** Where an obligation is. */
public enum ObligationState {
    /** Its window has not opened. */
    PLANNED,
    /** Owed now. */
    OPEN,
    /** Done, in time or late. */
    FULFILLED,
    /** Past due plus grace and not done; can still be fulfilled late. */
    MISSED;

    boolean mayBecome(ObligationState next) {
        return switch (this) {
            case PLANNED -> next == OPEN;
            case OPEN -> next == FULFILLED || next == MISSED;
            case MISSED -> next == FULFILLED;
            case FULFILLED -> false;
        };
    }
}
