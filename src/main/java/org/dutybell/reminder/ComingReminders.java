package org.dutybell.reminder;

import java.time.Instant;
import java.util.List;
import org.dutybell.notification.Destination;

/** Which messages the nudges that are still to come will make, for forecasts. */
public interface ComingReminders {

    /**
     * One entry for each message: what falls due at one time for one chat or person goes out together. Whoever does a duty
     * early gets fewer; whoever misses it gets some more, which are not in it.
     *
     * @param from exclusive
     * @param to exclusive
     */
    List<Destination> between(Instant from, Instant to);
}
