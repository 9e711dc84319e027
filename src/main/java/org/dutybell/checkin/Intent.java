package org.dutybell.checkin;

import org.dutybell.obligation.CheckIn;

/** What a reply is meant as, once it is clear which obligation it is about. */
enum Intent {
    /** It reports something. */
    ACT,
    /** It fixes, moves or calls off a time. */
    APPOINTMENT,
    /** It says who else may answer. */
    ENTRUSTING,
    /** It says something of the obligation, or asks something, and reports nothing. */
    NOTE;

    /** Pictures beside the words make a report of what is not said in words of its own. */
    static Intent of(Wish wish, CheckIn said) {
        boolean onlyWords = said.evidenceIds().isEmpty();
        if (wish.isAppointment() && onlyWords) {
            return APPOINTMENT;
        }
        if (wish.isEntrusting() && onlyWords) {
            return ENTRUSTING;
        }
        return wish.isNote() && (onlyWords || wish.isSaidInWords()) ? NOTE : ACT;
    }
}
