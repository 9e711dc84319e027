package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;

/**
 * What was planned is not owed any more, because the rules have changed or a sensitive period was cancelled; told inside the
 * transaction that takes it back, while the rows are there. Whoever keeps rows of its own for them takes those back too.
 *
 * @param obligations none of which has opened
 */
public record ObligationsWithdrawn(List<ObligationView> obligations, Instant at) {

    public ObligationsWithdrawn {
        obligations = List.copyOf(obligations);
    }
}
