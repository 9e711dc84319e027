package org.dutybell.reminder;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which obligations a message is about, be it a reminder or another that tells of them; each in its caller's transaction. */
@Component
class ReminderLines {

    private final ReminderRepository reminders;
    private final ObjectProvider<FurtherLines> further;

    ReminderLines(ReminderRepository reminders, ObjectProvider<FurtherLines> further) {
        this.reminders = reminders;
        this.further = further;
    }

    /** Ids of what its lines name, in their order. */
    List<Long> namedIn(long notification) {
        return Stream.concat(
                        further.stream().flatMap(one -> one.namedIn(notification).stream()),
                        reminders.obligationsIn(notification).stream())
                .distinct()
                .toList();
    }

    /** Ids of all that it is about. */
    List<Long> toldIn(long notification) {
        return Stream.concat(
                        further.stream().flatMap(one -> one.toldIn(notification).stream()),
                        reminders.obligationsIn(notification).stream())
                .distinct()
                .toList();
    }

    /** Ids of the messages beside its reminders that are about this obligation. */
    List<Long> furtherAbout(long obligation) {
        return further.stream()
                .flatMap(one -> one.messagesAbout(obligation).stream())
                .toList();
    }
}
