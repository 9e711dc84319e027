package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;

/** One way out for messages. */
interface WayOut {

    /** Whether it is set up and leads there. */
    boolean leadsTo(Address address, Instant now);

    /** Whether it has room for all of the message. */
    default boolean holds(OutgoingMessage message) {
        return true;
    }

    /** Sends; only where it leads, and what it holds. */
    Outcome send(OutgoingMessage message, Instant now);
}
