package org.dutybell.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dutybell.obligation.ObligationView;

/** What a leader has to know, as the weekly digest tells it, at any moment. */
public interface LeaderWeeks {

    /**
     * That of this person.
     *
     * @param person code of somebody in the roster
     * @return empty for who leads nobody
     */
    Optional<LeaderWeek> of(String person, Instant now);

    /** Whether there is anybody whose misses this person hears of; cheap. */
    boolean leads(String person, Instant now);

    /** What this person owes in the calendar quarter of that moment, for the posts the person acts for; by due time, without what was waived. */
    List<ObligationView> quarter(String person, Instant now);
}
