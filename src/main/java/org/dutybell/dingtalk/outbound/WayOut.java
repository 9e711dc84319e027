package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import java.util.List;
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

    /** Sends the same words to several places where it leads; how it ended for each, in their order. */
    default List<Outcome> sendTogether(List<OutgoingMessage> messages, Instant now) {
        return messages.stream().map(message -> send(message, now)).toList();
    }
}
