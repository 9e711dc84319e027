package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import java.util.Optional;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.organisation.LostGroups;
import org.dutybell.organisation.LostGroups.Loss;

/** A way by the group's id. To a group that is lost no call is made: it would be refused, and cost as much. */
record WhileThere(WayOut way, LostGroups lost) implements WayOut {

    @Override
    public boolean leadsTo(Address address, Instant now) {
        return way.leadsTo(address, now);
    }

    @Override
    public boolean holds(OutgoingMessage message) {
        return way.holds(message);
    }

    @Override
    public Outcome send(OutgoingMessage message, Instant now) {
        Optional<Loss> loss =
                Optional.ofNullable(RobotInGroup.groupOf(message.address())).flatMap(lost::of);
        return loss.<Outcome>map(known -> new Outcome.Rejected(known.reason())).orElseGet(() -> way.send(message, now));
    }
}
