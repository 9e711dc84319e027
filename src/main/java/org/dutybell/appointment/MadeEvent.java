package org.dutybell.appointment;

import java.util.List;
import org.dutybell.notification.NotificationState;
import org.dutybell.notification.NotificationView;
import org.dutybell.organisation.Person;

/**
 * An event in somebody's calendar.
 *
 * @param key of the row that made it
 * @param row that made it, or is about to
 * @param changes rows that changed it since
 */
record MadeEvent(String key, NotificationView row, List<NotificationView> changes) {

    private static final String MOVE = "EVENT_CHANGE";

    MadeEvent {
        changes = List.copyOf(changes);
    }

    static String moved(String key) {
        return key + ":at";
    }

    static String joined(String key) {
        return key + ":in";
    }

    static String left(String key) {
        return key + ":out";
    }

    static String off(String key) {
        return key + ":off";
    }

    /** Only its organiser may change it; and what DingTalk refused to change once, as an event it has lost, is made anew. */
    boolean canBeChangedFor(Person organiser) {
        return row.destination().equals(organiser.code())
                && changes.stream().noneMatch(change -> change.state() == NotificationState.REJECTED);
    }

    /** Those that only say when and where it is. */
    List<NotificationView> moves() {
        return changes.stream().filter(change -> change.form().equals(MOVE)).toList();
    }
}
