package org.dutybell.dingtalk.limits;

import java.util.function.Function;
import org.dutybell.dingtalk.outbound.GroupRobots;
import org.dutybell.notification.Destination;
import org.dutybell.notification.SaverMode;
import org.dutybell.notification.Way;

/** How reminders go, as far as it is known beforehand. */
class ReminderWays {

    private final boolean cards;
    private final SaverMode saver;
    private final GroupRobots robots;

    /**
     * @param cards whether a card template is configured
     */
    ReminderWays(boolean cards, SaverMode saver, GroupRobots robots) {
        this.cards = cards;
        this.saver = saver;
        this.robots = robots;
    }

    /** As things are now; saver mode has no cards. */
    Function<Destination, Way> now() {
        return cards && !saver.state().isOn() ? to -> Way.CARD : this::plain;
    }

    private Way plain(Destination destination) {
        if (destination instanceof Destination.ToChat chat) {
            return robots.has(chat.chatCode()) ? Way.GROUP_WEBHOOK : Way.GROUP_API;
        }
        return Way.PRIVATE;
    }
}
