package org.dutybell.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dutybell.console.ObligationSheet.Recallable;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.ReadMarks.Mark;

/**
 * What happened to messages after they had arrived.
 *
 * @param read who has read which, by time
 * @param recalls the rows that take messages back, by the id of the message
 * @param recallable the messages that can be taken back still
 */
record Aftermath(List<Mark> read, Map<Long, NotificationView> recalls, List<NotificationView> recallable) {

    static final Aftermath NONE = new Aftermath(List.of(), Map.of(), List.of());

    Aftermath {
        read = List.copyOf(read);
        recalls = Map.copyOf(recalls);
        recallable = List.copyOf(recallable);
    }

    /** In words, about one message. */
    List<Line> of(long message, Names names) {
        List<Line> lines = new ArrayList<>();
        List<Line> readers = read.stream()
                .filter(mark -> mark.notificationId() == message)
                .map(mark -> Line.of("obligation.read.one", names.person(mark.personCode()), mark.at()))
                .toList();
        if (!readers.isEmpty()) {
            lines.add(Line.of("obligation.read", readers));
        }
        NotificationView recall = recalls.get(message);
        if (recall != null) {
            lines.add(recalled(recall));
        }
        return lines;
    }

    private static Line recalled(NotificationView recall) {
        return switch (recall.state()) {
            case SENT -> Line.of("obligation.recall.done", recall.createdAt());
            case REJECTED, SUPPRESSED, UNKNOWN ->
                Line.of("obligation.recall.failed", recall.createdAt(), Line.reason(recall.reason()));
            default -> Line.of("obligation.recall.waiting", recall.createdAt());
        };
    }

    List<Recallable> recallable(Collection<Long> messages, Names names) {
        return recallable.stream()
                .filter(message -> messages.contains(message.id()))
                .map(message -> new Recallable(message.id(), names.destination(message.destination())))
                .toList();
    }
}
