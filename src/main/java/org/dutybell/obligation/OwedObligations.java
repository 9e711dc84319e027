package org.dutybell.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What is owed and what became of it, for summaries. */
public interface OwedObligations {

    /** All that is open, and what was missed or done with a due time at or after that; by due time. */
    List<ObligationView> openOrDueFrom(Instant from);

    /**
     * Those of some posts in any state, planned ones too, that are due in a span; by due time.
     *
     * @param to not included
     */
    List<ObligationView> due(Collection<String> posts, Instant from, Instant to);
}
