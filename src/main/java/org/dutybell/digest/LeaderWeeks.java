package org.dutybell.digest;

import java.time.Instant;
import java.util.Optional;

/** What a leader has to know, as the weekly digest tells it, at any moment. */
public interface LeaderWeeks {

    /**
     * That of this person.
     *
     * @param person code of somebody in the roster
     * @return empty for who leads nobody
     */
    Optional<LeaderWeek> of(String person, Instant now);
}
