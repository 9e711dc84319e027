package org.dutybell.dingtalk.outbound;

import java.util.List;
import java.util.stream.Stream;
import org.dutybell.notification.Ability;
import org.dutybell.notification.Content;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.Way;

/**
 * Which ways a message may take, the best first.
 *
 * <p>Buttons that call back are worth a card only where there is something to answer. In a group the robot's webhook goes
 * before the API: only it mentions people, and it has a key. An answer goes back the way the question came while that
 * way is open.
 */
final class WayTable {

    private WayTable() {}

    static List<Way> of(Content.Message message, Address address) {
        return row(address)
                .filter(way -> message.answerable() || !way.can(Ability.BUTTONS))
                .toList();
    }

    private static Stream<Way> row(Address address) {
        if (address instanceof Address.Group) {
            return Stream.of(Way.CARD, Way.GROUP_WEBHOOK, Way.GROUP_API);
        }
        if (address instanceof Address.Private) {
            return Stream.of(Way.CARD, Way.PRIVATE);
        }
        Address.Reply reply = (Address.Reply) address;
        return Stream.of(Way.SESSION, reply.conversationId() == null ? Way.PRIVATE : Way.GROUP_API);
    }
}
