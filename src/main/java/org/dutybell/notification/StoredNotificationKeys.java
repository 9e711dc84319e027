package org.dutybell.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredNotificationKeys implements NotificationKeys {

    private final NotificationRepository notifications;

    StoredNotificationKeys(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    @Override
    public Optional<NotificationView> byKey(String dedupKey) {
        return notifications.findByDedupKey(dedupKey).map(row -> row.view(List.of()));
    }
}
