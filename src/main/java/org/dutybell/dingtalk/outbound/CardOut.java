package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import org.dutybell.dingtalk.card.Cards;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;

/** An interactive card. */
record CardOut(Cards cards) implements WayOut {

    @Override
    public boolean leadsTo(Address address, Instant now) {
        return cards.leadTo(address);
    }

    @Override
    public boolean holds(OutgoingMessage message) {
        return cards.hold(message);
    }

    @Override
    public Outcome send(OutgoingMessage message, Instant now) {
        return cards.send(message);
    }
}
