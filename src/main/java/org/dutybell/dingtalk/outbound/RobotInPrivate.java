package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.jspecify.annotations.Nullable;

/** The app's robot in a person's private chat. */
record RobotInPrivate(RobotMessages messages) implements WayOut {

    /** The person an address stands for; null when it is none, or the user id is not known. */
    static @Nullable String personOf(Address address) {
        if (address instanceof Address.Private person) {
            return person.userId();
        }
        return address instanceof Address.Reply reply ? reply.userId() : null;
    }

    @Override
    public boolean leadsTo(Address address, Instant now) {
        return personOf(address) != null;
    }

    @Override
    public Outcome send(OutgoingMessage message, Instant now) {
        return sendTogether(List.of(message), now).get(0);
    }

    /** One call for all of them. */
    @Override
    public List<Outcome> sendTogether(List<OutgoingMessage> alike, Instant now) {
        List<String> people = alike.stream()
                .map(message -> Objects.requireNonNull(personOf(message.address())))
                .toList();
        return messages.toPeople(people, alike.get(0));
    }
}
