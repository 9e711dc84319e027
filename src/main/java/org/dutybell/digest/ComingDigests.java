package org.dutybell.digest;

import java.time.Instant;
import java.util.List;
import org.dutybell.notification.Destination;

/** Which digests are still to come, for forecasts. */
public interface ComingDigests {

    /**
     * One entry for each message. Whoever turns out to have nothing to hear of gets none.
     *
     * @param from exclusive
     * @param to exclusive
     */
    List<Destination> between(Instant from, Instant to);
}
