package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredReadQuestions implements ReadQuestions {

    /** DingTalk's limit. */
    private static final Duration ASKED_WITHIN = Duration.ofHours(24);

    private final NotificationRepository rows;
    private final Notifications notifications;

    StoredReadQuestions(NotificationRepository rows, Notifications notifications) {
        this.rows = rows;
        this.notifications = notifications;
    }

    @Override
    public Optional<Long> ask(long id, Instant now) {
        return notifications.views(List.of(id)).stream()
                .filter(message -> canBeAsked(message, now))
                .findFirst()
                .flatMap(message -> row(id))
                .flatMap(row -> row(row.lead()))
                .map(lead -> notifications.add(new NewNotification(
                        key(lead.id()),
                        MessageKind.COURTESY,
                        lead.destination(),
                        new Content.ReadCheck(lead.id()),
                        now)));
    }

    private Optional<Notification> row(long id) {
        return rows.findByIdInOrderById(List.of(id)).stream().findFirst();
    }

    /** The same as long as a question waits, so that pressing twice costs once. */
    private String key(long lead) {
        String asked = "read-check:" + lead + ":";
        return asked + rows.countEnded(asked + "%");
    }

    @Override
    public boolean canBeAsked(NotificationView message, Instant now) {
        return message.state() == NotificationState.SENT
                && message.way() != null
                && message.way().can(Ability.READ_STATE)
                && message.createdAt().plus(ASKED_WITHIN).isAfter(now);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, NotificationView> lastOf(Collection<Long> ids) {
        Map<Long, Long> leads =
                rows.findByIdInOrderById(ids).stream().collect(Collectors.toMap(Notification::id, Notification::lead));
        Map<Long, NotificationView> byLead = notifications.views(rows.readChecks(leads.values())).stream()
                .collect(Collectors.toMap(
                        view -> Objects.requireNonNull(view.about()), Function.identity(), (old, newer) -> newer));
        Map<Long, NotificationView> found = new HashMap<>();
        leads.forEach(
                (id, lead) -> Optional.ofNullable(byLead.get(lead)).ifPresent(question -> found.put(id, question)));
        return found;
    }
}
