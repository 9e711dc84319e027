package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                .filter(message -> recallsOf(List.of(id)).isEmpty())
                .findFirst()
                .flatMap(message ->
                        rows.findByIdInOrderById(List.of(id)).stream().findFirst())
                .flatMap(row ->
                        rows.findByIdInOrderById(List.of(row.lead())).stream().findFirst())
                .map(lead -> notifications.add(new NewNotification(
                        key(lead.id()), MessageKind.NOTICE, lead.destination(), new Content.Recall(lead.id()), now)));
    }

    @Override
    public boolean canBeRecalled(NotificationView message, Instant now) {
        return message.state() == NotificationState.SENT
                && message.way() != null
                && message.way().can(Ability.RECALL)
                && sentAt(message).plus(RECALLED_WITHIN).isAfter(now);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, NotificationView> recallsOf(Collection<Long> ids) {
        Map<Long, Long> leads =
                rows.findByIdInOrderById(ids).stream().collect(Collectors.toMap(Notification::id, Notification::lead));
        List<Long> recalls =
                rows
                        .findByDedupKeyIn(leads.values().stream()
                                .map(StoredAdminMessages::key)
                                .toList())
                        .stream()
                        .map(Notification::id)
                        .toList();
        Map<Long, NotificationView> byLead = notifications.views(recalls).stream()
                .collect(Collectors.toMap(view -> Objects.requireNonNull(view.about()), Function.identity()));
        Map<Long, NotificationView> found = new HashMap<>();
        leads.forEach((id, lead) -> Optional.ofNullable(byLead.get(lead)).ifPresent(recall -> found.put(id, recall)));
        return found;
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
