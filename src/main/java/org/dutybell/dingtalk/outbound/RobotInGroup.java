package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import java.util.Objects;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.jspecify.annotations.Nullable;

/** The app's robot in a group. */
record RobotInGroup(RobotMessages messages) implements WayOut {

    /** The group an address stands for; null when it is none, or its id is not known. */
    static @Nullable String groupOf(Address address) {
        if (address instanceof Address.Group group) {
            return group.conversationId();
        }
        return address instanceof Address.Reply reply ? reply.conversationId() : null;
    }

    @Override
    public boolean leadsTo(Address address, Instant now) {
        return groupOf(address) != null;
    }

    @Override
    public Outcome send(OutgoingMessage message, Instant now) {
        return messages.toGroup(Objects.requireNonNull(groupOf(message.address())), message);
    }
}
