package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredNotifications implements Notifications {

    private static final Duration CALL_TAKES = Duration.ofSeconds(15);
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(5);

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;

    StoredNotifications(NotificationRepository notifications, DeliveryRepository deliveries) {
        this.notifications = notifications;
        this.deliveries = deliveries;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(NewNotification notification) {
        return notifications
                .findByDedupKey(notification.dedupKey())
                .orElseGet(() -> notifications.save(new Notification(notification)))
                .id();
    }

    @Override
    @Transactional(readOnly = true)
    public List<NotificationView> views(Collection<Long> ids) {
        Map<Long, List<NotificationView.Attempt>> attempts =
                deliveries.findByNotificationIdInOrderByAttempt(ids).stream()
                        .collect(Collectors.groupingBy(
                                Delivery::notificationId, Collectors.mapping(Delivery::view, Collectors.toList())));
        return notifications.findByIdInOrderById(ids).stream()
                .map(row -> row.view(attempts.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> byReference(String reference) {
        return notifications.findFirstByReferenceOrderById(reference).map(Notification::id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> onlyOneSentTo(String chatCode, Instant sentAt) {
        List<Long> candidates = notifications.sentTo(chatCode, sentAt.minus(CALL_TAKES), sentAt.plus(CLOCKS_DIFFER_BY));
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
