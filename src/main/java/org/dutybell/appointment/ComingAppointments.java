package org.dutybell.appointment;

import java.time.Instant;
import java.util.List;
import org.dutybell.notification.Destination;

/** Which messages about appointments are still to come, for forecasts. */
public interface ComingAppointments {

    /**
     * One entry for each message: reminders of the appointments that are set, nudges to set others, and the reminders of
     * those, supposing that each who is asked sets one, half way to the due time, with the usual participants.
     *
     * @param from exclusive
     * @param to exclusive
     */
    List<Destination> between(Instant from, Instant to);
}
