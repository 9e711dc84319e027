package org.dutybell.obligation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives what was done back to be done again. Part of the caller's transaction. */
public interface GivingBack {

    /** Locks it and what it was credited to before anything about it is locked, in the order in which a check-in does. */
    void hold(long obligationId);

    /**
     * The act of that check-in counts no more, here and where it was credited to; its theme is free. What was not done often enough
     * without it is owed again, at the new due time unless its present one is later.
     *
     * @param checkInId one of the act's; null, or one that counts no more, for the last act
     * @return the obligation as it is now; empty when it was not fulfilled
     */
    Optional<ObligationView> giveBack(long obligationId, @Nullable Long checkInId, Instant newDue, Instant now);
}
