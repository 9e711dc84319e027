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
    private final Calls calls;
    private final Templates templates;

    StoredAdminMessages(NotificationRepository rows, Notifications notifications, Calls calls, Templates templates) {
        this.rows = rows;
        this.notifications = notifications;
        this.calls = calls;
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
                .map(message ->
                        Objects.requireNonNull(calls.of(List.of(id)).get(id)).get(0))
                .map(first -> notifications.add(new NewNotification(
                        key(first.id()),
                        MessageKind.NOTICE,
                        first.destination(),
                        new Content.Recall(first.id()),
                        now)));
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
        Map<Long, Long> firsts = calls.firsts(ids);
        List<Long> recalls =
                rows
                        .findByDedupKeyIn(firsts.values().stream()
                                .map(StoredAdminMessages::key)
                                .toList())
                        .stream()
                        .map(Notification::id)
                        .toList();
        Map<Long, NotificationView> byFirst = notifications.views(recalls).stream()
                .collect(Collectors.toMap(view -> Objects.requireNonNull(view.about()), Function.identity()));
        Map<Long, NotificationView> found = new HashMap<>();
        firsts.forEach(
                (id, first) -> Optional.ofNullable(byFirst.get(first)).ifPresent(recall -> found.put(id, recall)));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, List<String>> alsoTakenBackFrom(Collection<Long> ids) {
        return calls.others(ids);
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
