package org.dutybell.obligation;

import java.time.Instant;
import java.util.Optional;

/** Gives what was done back to be done again. Part of the caller's transaction. */
public interface GivingBack {

    /** Locks it before anything about it is locked, in the order in which a check-in does. */
    void hold(long obligationId);

    /**
     * It is owed again: its last act no longer counts, and the theme of that act is free. What was credited to other
     * obligations with it stays theirs.
     *
     * @param newDue when it is due now; its present due time stays when that is later
     * @return the obligation as it is now; empty when it is not fulfilled
     */
    Optional<ObligationView> giveBack(long obligationId, Instant newDue, Instant now);
}
