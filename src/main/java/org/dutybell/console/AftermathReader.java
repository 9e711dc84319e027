package org.dutybell.console;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.checkin.WrittenReceipts;
import org.dutybell.notification.AdminMessages;
import org.dutybell.notification.NotificationState;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.ReadMarks;
import org.dutybell.notification.ReadQuestions;
import org.dutybell.obligation.RecordedCheckIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks who has read messages, what can be done with them still, and which receipts were left out. */
@Component
class AftermathReader {

    private final ObjectProvider<ReadMarks> marks;
    private final AdminMessages messages;
    private final ReadQuestions questions;
    private final ObjectProvider<WrittenReceipts> receipts;
    private final Clock clock;

    AftermathReader(
            ObjectProvider<ReadMarks> marks,
            AdminMessages messages,
            ReadQuestions questions,
            ObjectProvider<WrittenReceipts> receipts,
            Clock clock) {
        this.marks = marks;
        this.messages = messages;
        this.questions = questions;
        this.receipts = receipts;
        this.clock = clock;
    }

    Aftermath read(List<NotificationView> all, List<RecordedCheckIn> checkIns) {
        List<NotificationView> sent = all.stream()
                .filter(message -> message.state() == NotificationState.SENT)
                .toList();
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
                        .toList(),
                messages.alsoTakenBackFrom(ids),
                questions.lastOf(ids),
                sent.stream()
                        .filter(message -> questions.canBeAsked(message, now))
                        .toList(),
                unanswered(checkIns));
    }

    private Map<String, Line> unanswered(List<RecordedCheckIn> checkIns) {
        WrittenReceipts known = receipts.getIfAvailable();
        Map<String, Line> reasons = new HashMap<>();
        if (known != null) {
            checkIns.forEach(checkIn -> known.to(checkIn.messageId())
                    .filter(receipt -> receipt.state() == NotificationState.SUPPRESSED)
                    .ifPresent(receipt -> reasons.put(
                            checkIn.messageId(),
                            Line.of("obligation.receipt.left-out", Line.reason(receipt.reason())))));
        }
        return reasons;
    }
}
