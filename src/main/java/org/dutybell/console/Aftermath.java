package org.dutybell.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutybell.console.ObligationSheet.Sent;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.ReadMarks.Mark;

/**
 * What happened to messages after they had arrived.
 *
 * @param read who has read which, by time
 * @param recalls the rows that take messages back, by the id of the message
 * @param recallable the messages that can be taken back still
 * @param alsoTakenBackFrom people who would lose such a message too, by its id
 * @param questions the rows that asked last who has read messages, by the id of the message
 * @param askable the messages about which that can be asked now
 * @param unanswered why receipts were left out, by the id of the message that they would have answered
 */
record Aftermath(
        List<Mark> read,
        Map<Long, NotificationView> recalls,
        List<NotificationView> recallable,
        Map<Long, List<String>> alsoTakenBackFrom,
        Map<Long, NotificationView> questions,
        List<NotificationView> askable,
        Map<String, Line> unanswered) {

    static final Aftermath NONE =
            new Aftermath(List.of(), Map.of(), List.of(), Map.of(), Map.of(), List.of(), Map.of());

    Aftermath {
        read = List.copyOf(read);
        recalls = Map.copyOf(recalls);
        recallable = List.copyOf(recallable);
        alsoTakenBackFrom = Map.copyOf(alsoTakenBackFrom);
        questions = Map.copyOf(questions);
        askable = List.copyOf(askable);
        unanswered = Map.copyOf(unanswered);
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
        NotificationView question = questions.get(message);
        if (question != null) {
            lines.add(asked(question, readers.isEmpty()));
        }
        NotificationView recall = recalls.get(message);
        if (recall != null) {
            lines.add(recalled(recall));
        }
        return lines;
    }

    private static Line asked(NotificationView question, boolean byNobody) {
        return switch (question.state()) {
            case SENT -> Line.of("obligation.read-check." + (byNobody ? "nobody" : "done"), question.createdAt());
            case REJECTED, SUPPRESSED, UNKNOWN ->
                Line.of("obligation.read-check.failed", question.createdAt(), Line.reason(question.reason()));
            default -> Line.of("obligation.read-check.waiting", question.createdAt());
        };
    }

    /** Why a message that somebody wrote got no receipt; none when it got one, or nobody knows. */
    List<Line> unanswered(String messageId) {
        return Stream.ofNullable(unanswered.get(messageId)).toList();
    }

    private static Line recalled(NotificationView recall) {
        return switch (recall.state()) {
            case SENT -> Line.of("obligation.recall.done", recall.createdAt());
            case REJECTED, SUPPRESSED, UNKNOWN ->
                Line.of("obligation.recall.failed", recall.createdAt(), Line.reason(recall.reason()));
            default -> Line.of("obligation.recall.waiting", recall.createdAt());
        };
    }

    /** Each with everyone from whom it is taken back. */
    List<Sent> recallable(Collection<Long> messages, Names names, String comma) {
        return among(recallable, messages)
                .map(message -> new Sent(message.id(), String.join(comma, everyone(message, names))))
                .toList();
    }

    List<Sent> askable(Collection<Long> messages, Names names) {
        return among(askable, messages)
                .map(message -> new Sent(message.id(), names.destination(message.destination())))
                .toList();
    }

    private static Stream<NotificationView> among(List<NotificationView> of, Collection<Long> messages) {
        return of.stream().filter(message -> messages.contains(message.id()));
    }

    private List<String> everyone(NotificationView message, Names names) {
        return Stream.concat(
                        Stream.of(message.destination()),
                        alsoTakenBackFrom.getOrDefault(message.id(), List.of()).stream())
                .map(names::destination)
                .toList();
    }
}
