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
 * before the API: only it mentions people, and it has a key. The API goes before it for a routine message that is to spare
 * the month's messages. An answer goes back the way the question came while that
 * way is open.
 */
final class WayTable {

    private WayTable() {}

    /** @param sparing whether a call is to be used in place of a message where nobody has to be called by an @ */
    static List<Way> of(Content.Message message, Address address, boolean sparing) {
        return row(address, sparing && message.routine())
                .filter(way -> message.answerable() || !way.can(Ability.BUTTONS))
                .toList();
    }

    private static Stream<Way> row(Address address, boolean sparing) {
        if (address instanceof Address.Group) {
            return sparing
                    ? Stream.of(Way.CARD, Way.GROUP_API, Way.GROUP_WEBHOOK)
                    : Stream.of(Way.CARD, Way.GROUP_WEBHOOK, Way.GROUP_API);
        }
        if (address instanceof Address.Private) {
            return Stream.of(Way.CARD, Way.PRIVATE);
        }
        Address.Reply reply = (Address.Reply) address;
        return Stream.of(Way.SESSION, reply.conversationId() == null ? Way.PRIVATE : Way.GROUP_API);
    }
}
