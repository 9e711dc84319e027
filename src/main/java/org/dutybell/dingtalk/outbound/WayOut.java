package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;

/** One way out for messages. */
interface WayOut {

    /** Whether it is set up and leads there. */
    boolean leadsTo(Address address, Instant now);

    /** Sends; only where it leads. */
    Outcome send(OutgoingMessage message, Instant now);
}
