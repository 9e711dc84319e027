package org.dutybell.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why check-ins are taken off.
 *
 * @param by code of who withdraws them; null when a reviewer gives them back
 * @param newDue when what is owed again for it is due, unless it is due later than that anyway; null to leave its due time
 */
record TakeOff(@Nullable String by, @Nullable Instant newDue, Instant at) {

    static TakeOff withdrawnBy(String person, Instant at) {
        return new TakeOff(person, null, at);
    }

    static TakeOff givenBack(Instant newDue, Instant at) {
        return new TakeOff(null, newDue, at);
    }

    void mark(CheckInRow checkIn) {
        if (by == null) {
            checkIn.giveBack();
        } else {
            checkIn.withdraw(by, at);
        }
    }
}
