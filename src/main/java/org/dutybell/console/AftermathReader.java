package org.dutybell.console;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dutybell.notification.AdminMessages;
import org.dutybell.notification.NotificationState;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.ReadMarks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks who has read messages and which were, or can be, taken back. */
@Component
class AftermathReader {

    private final ObjectProvider<ReadMarks> marks;
    private final AdminMessages messages;
    private final Clock clock;

    AftermathReader(ObjectProvider<ReadMarks> marks, AdminMessages messages, Clock clock) {
        this.marks = marks;
        this.messages = messages;
        this.clock = clock;
    }

    Aftermath read(List<NotificationView> all) {
        List<NotificationView> sent = all.stream()
                .filter(message -> message.state() == NotificationState.SENT)
                .toList();
        if (sent.isEmpty()) {
            return Aftermath.NONE;
        }
        ReadMarks known = marks.getIfAvailable();
        Instant now = clock.instant();
        List<Long> ids = sent.stream().map(NotificationView::id).toList();
        Map<Long, NotificationView> recalls = messages.recallsOf(ids);
        return new Aftermath(
                known == null ? List.of() : known.of(ids),
                recalls,
                sent.stream()
                        .filter(message -> !recalls.containsKey(message.id()))
                        .filter(message -> messages.canBeRecalled(message, now))
                        .toList());
    }
}
