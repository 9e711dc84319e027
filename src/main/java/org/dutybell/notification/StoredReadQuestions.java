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
    private final Calls calls;

    StoredReadQuestions(NotificationRepository rows, Notifications notifications, Calls calls) {
        this.rows = rows;
        this.notifications = notifications;
        this.calls = calls;
    }

    @Override
    public Optional<Long> ask(long id, Instant now) {
        return notifications.views(List.of(id)).stream()
                .filter(message -> canBeAsked(message, now))
                .findFirst()
                .map(message ->
                        Objects.requireNonNull(calls.of(List.of(id)).get(id)).get(0))
                .map(first -> notifications.add(new NewNotification(
                        key(first.id()),
                        MessageKind.COURTESY,
                        first.destination(),
                        new Content.ReadCheck(first.id()),
                        now)));
    }

    /** The same as long as a question waits, so that pressing twice costs once. */
    private String key(long first) {
        String asked = "read-check:" + first + ":";
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
        Map<Long, Long> firsts = calls.firsts(ids);
        Map<Long, NotificationView> byFirst = notifications.views(rows.readChecks(firsts.values())).stream()
                .collect(Collectors.toMap(
                        view -> Objects.requireNonNull(view.about()), Function.identity(), (old, newer) -> newer));
        Map<Long, NotificationView> found = new HashMap<>();
        firsts.forEach(
                (id, first) -> Optional.ofNullable(byFirst.get(first)).ifPresent(question -> found.put(id, question)));
        return found;
    }
}
