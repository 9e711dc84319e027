package org.dutybell.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dutybell.notification.Destination;

/** Questions about reminders. */
public interface Reminders {

    /** The nudges of an obligation, by the time they are due. */
    List<ReminderView> of(long obligationId);

    /** Where a post is reminded of a duty on that day; empty when there is no such place, or nobody acts for the post. */
    Optional<Destination> placeOf(String post, String duty, Instant now);
}
