package org.dutybell.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.notification.NotificationState;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.Notifications;
import org.dutybell.reminder.ReminderResult;
import org.dutybell.reminder.ReminderView;
import org.dutybell.reminder.Reminders;
import org.springframework.stereotype.Component;

/** When the first reminder of an obligation arrived. */
@Component
class FirstReminder {

    private static final String ACCEPTED = "ACCEPTED";

    private final Reminders reminders;
    private final Notifications notifications;

    FirstReminder(Reminders reminders, Notifications notifications) {
        this.reminders = reminders;
        this.notifications = notifications;
    }

    /** Settles from when the delays count, or looks again later. */
    void settle(Escalation escalation, Chain chain, Instant now) {
        List<ReminderView> nudges = reminders.of(escalation.obligationId());
        List<NotificationView> messages = notifications.views(nudges.stream()
                .map(ReminderView::notificationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Optional<Instant> arrived = arrived(messages);
        if (arrived.isPresent()) {
            escalation.countFrom(chain.steps(), arrived.get());
        } else if (mayStillArrive(nudges, messages)) {
            escalation.lookAgain(chain.steps(), now);
        } else {
            escalation.countFrom(chain.steps(), escalation.since());
        }
    }

    private static Optional<Instant> arrived(List<NotificationView> messages) {
        return messages.stream()
                .flatMap(message -> message.attempts().stream())
                .filter(attempt -> ACCEPTED.equals(attempt.outcome()))
                .map(attempt -> Objects.requireNonNullElse(attempt.endedAt(), attempt.startedAt()))
                .min(Instant::compareTo);
    }

    private static boolean mayStillArrive(List<ReminderView> nudges, List<NotificationView> messages) {
        return nudges.stream().anyMatch(nudge -> nudge.result() == ReminderResult.WAITING && !nudge.isOverdue())
                || messages.stream()
                        .anyMatch(message -> message.state() == NotificationState.PENDING
                                || message.state() == NotificationState.SENDING);
    }
}
