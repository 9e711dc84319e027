package org.dutybell.reminder;

import java.time.Instant;
import java.util.Optional;
import org.dutybell.obligation.ObligationView;

/** A nudge that comes again because somebody asked for it. */
public interface Postponing {

    /**
     * Plans it in the caller's transaction; asked twice, the first one stands.
     *
     * @param person who asked; of several posts that were nudged, the one this person holds is nudged again
     * @return when it comes; empty when it is due too soon for that, or is not open
     */
    Optional<Instant> later(ObligationView obligation, String person, Instant now);
}
