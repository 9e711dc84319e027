package org.dutybell.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Notifications;
import org.dutybell.organisation.Organisation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredReminders implements Reminders, ReminderLookup {

    private final ReminderRepository reminders;
    private final ReminderLines lines;
    private final Notifications notifications;
    private final Organisation organisation;
    private final ZoneId zone;

    StoredReminders(
            ReminderRepository reminders,
            ReminderLines lines,
            Notifications notifications,
            Organisation organisation,
            ZoneId zone) {
        this.zone = zone;
        this.reminders = reminders;
        this.lines = lines;
        this.notifications = notifications;
        this.organisation = organisation;
    }

    @Override
    public List<ReminderView> of(long obligationId) {
        return reminders.findByObligationIdOrderByDueAtAscIdAsc(obligationId).stream()
                .map(Reminder::view)
                .toList();
    }

    @Override
    public Optional<Destination> placeOf(String post, String duty, Instant now) {
        return Place.of(new PostDuty(post, duty), organisation.roster(), LocalDate.ofInstant(now, zone))
                        instanceof Place.There there
                ? Optional.of(there.destination())
                : Optional.empty();
    }

    @Override
    public List<Long> obligationsByReference(String reference, String person) {
        return in(notifications.byReference(reference, person));
    }

    @Override
    public List<Long> obligationsSentAround(String conversationId, Instant sentAt) {
        return organisation.roster().chats().stream()
                .filter(chat -> conversationId.equals(chat.conversationId()))
                .findFirst()
                .map(chat -> in(notifications.onlyOneSentTo(chat.code(), sentAt)))
                .orElse(List.of());
    }

    private List<Long> in(List<Long> messages) {
        return messages.stream()
                .flatMap(message -> lines.namedIn(message).stream())
                .distinct()
                .toList();
    }
}
