package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes back what is owed, or gives it more time. Each command is part of its caller's transaction. */
public interface Exemptions {

    /** Locks it before anything about it is locked, in the order in which a check-in does. */
    void hold(long obligationId);

    /**
     * It need not be done.
     *
     * @return the obligation as it is now; empty when it was done or waived meanwhile, or has not opened
     */
    Optional<ObligationView> waive(long obligationId, Instant now);

    /**
     * It may be done later.
     *
     * @param newDue later than its present due time
     * @return the obligation as it is now; empty when it was done or waived meanwhile, or has not opened
     */
    Optional<ObligationView> extend(long obligationId, Instant newDue, Instant now);

    /** When the same is due for the next period; empty when that is not planned yet. */
    Optional<Instant> dueOfNext(ObligationView obligation);

    /** What is owed now under this duty by this post and opened within the time; {@code to} is not part of it. */
    List<ObligationView> owed(String duty, String post, Instant openedFrom, Instant to);
}
