package org.dutybell.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** CoverageProgress duties as k of n targets. */
public interface Coverages {

    /** All targets of the duty, post and period that this one belongs to; empty when it has no target. */
    default Optional<CoverageProgress> of(ObligationView obligation) {
        return of(List.of(obligation)).stream().findFirst();
    }

    /** Those that these belong to, each once, in the order of these; what has no target is left out. */
    List<CoverageProgress> of(Collection<ObligationView> obligations);

    /**
     * Those that run, and those that ended lately: at least one target has opened and is open, or was due at or after
     * {@code from}. By due time of their first missing target, what is complete last.
     */
    List<CoverageProgress> openOrDueFrom(Instant from);
}
