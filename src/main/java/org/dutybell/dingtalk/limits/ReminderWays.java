package org.dutybell.dingtalk.limits;

import java.util.List;
import java.util.function.Function;
import org.dutybell.dingtalk.outbound.GroupRobots;
import org.dutybell.notification.Destination;
import org.dutybell.notification.SaverMode;
import org.dutybell.notification.Way;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Organisation;

/** How reminders go, as far as it is known beforehand. */
class ReminderWays {

    private final boolean cards;
    private final SaverMode saver;
    private final GroupRobots robots;
    private final Organisation organisation;

    /**
     * @param cards whether a card template is configured
     */
    ReminderWays(boolean cards, SaverMode saver, GroupRobots robots, Organisation organisation) {
        this.cards = cards;
        this.saver = saver;
        this.robots = robots;
        this.organisation = organisation;
    }

    /** As things are now, the ways of which one will be taken; saver mode has no cards. */
    Function<Destination, List<Way>> now() {
        return cards && !saver.state().isOn() ? to -> List.of(Way.CARD) : this::plain;
    }

    private List<Way> plain(Destination destination) {
        if (destination instanceof Destination.ToChat chat) {
            if (!robots.has(chat.chatCode())) {
                return List.of(Way.GROUP_API);
            }
            return isKnown(chat) ? List.of(Way.GROUP_WEBHOOK, Way.GROUP_API) : List.of(Way.GROUP_WEBHOOK);
        }
        return List.of(Way.PRIVATE);
    }

    private boolean isKnown(Destination.ToChat chat) {
        return organisation
                .roster()
                .chat(chat.chatCode())
                .map(Chat::conversationId)
                .isPresent();
    }
}
