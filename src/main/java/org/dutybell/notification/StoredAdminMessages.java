package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredAdminMessages implements AdminMessages {

    /** DingTalk's limit. */
    private static final Duration RECALLED_WITHIN = Duration.ofHours(24);

    private final NotificationRepository rows;
    private final Notifications notifications;
    private final Templates templates;

    StoredAdminMessages(NotificationRepository rows, Notifications notifications, Templates templates) {
        this.rows = rows;
        this.notifications = notifications;
        this.templates = templates;
    }

    @Override
    public long test(Destination destination, Instant now) {
        return notifications.add(new NewNotification(
                "test:" + UUID.randomUUID(),
                MessageKind.RECEIPT,
                destination,
                templates.render(Template.TEST_TITLE, Map.of()),
                templates.render(Template.TEST_BODY, Map.of()),
                now));
    }

    @Override
    public Optional<Long> recall(long id, Instant now) {
        return notifications.views(List.of(id)).stream()
                .filter(message -> canBeRecalled(message, now))
                .findFirst()
                .flatMap(message -> lead(id))
                .map(lead -> notifications.add(new NewNotification(
                        key(lead.id()), MessageKind.NOTICE, lead.destination(), new Content.Recall(lead.id()), now)));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean canBeRecalled(NotificationView message, Instant now) {
        return message.state() == NotificationState.SENT
                && message.way() != null
                && message.way().can(Ability.RECALL)
                && sentAt(message).plus(RECALLED_WITHIN).isAfter(now)
                && recallOf(message.id()).isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NotificationView> recallOf(long id) {
        return lead(id).flatMap(lead -> rows.findByDedupKey(key(lead.id())))
                .map(row -> notifications.views(List.of(row.id())).get(0));
    }

    /** What went out together is taken back together. */
    private Optional<Notification> lead(long id) {
        return rows.findByIdInOrderById(List.of(id)).stream()
                .findFirst()
                .map(row -> Objects.requireNonNullElse(row.mergedInto(), id))
                .flatMap(
                        lead -> rows.findByIdInOrderById(List.of(lead)).stream().findFirst());
    }

    private static Instant sentAt(NotificationView message) {
        return message.attempts().stream()
                .map(NotificationView.Attempt::startedAt)
                .max(Instant::compareTo)
                .orElse(message.createdAt());
    }

    private static String key(long id) {
        return "recall:" + id;
    }
}
