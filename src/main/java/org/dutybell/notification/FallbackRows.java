package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions around a message that goes beside DingTalk; its row stays pending. */
@Component
class FallbackRows {

    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(10);

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;

    FallbackRows(NotificationRepository notifications, DeliveryRepository deliveries) {
        this.notifications = notifications;
        this.deliveries = deliveries;
    }

    /**
     * A row that goes beside DingTalk now.
     *
     * @param attempt number of the attempt, counted with those by DingTalk
     */
    record Waiting(long notificationId, int attempt, Destination destination, Content content) {}

    /** Claims the next row after this one that has waited since then, so that no other node sends it too. */
    @Transactional
    Optional<Waiting> next(Instant waitingSince, long after, Instant now) {
        return notifications
                .lockOverdue(waitingSince, after, now.minus(LONGEST_ATTEMPT))
                .map(row -> {
                    int attempt = row.fallsBack(now);
                    deliveries.save(new Delivery(row.id(), attempt, now));
                    return new Waiting(row.id(), attempt, row.destination(), row.content());
                });
    }

    /** Writes down how it ended. What was not taken and may be later is tried again. */
    @Transactional
    void settle(Waiting waiting, Outcome outcome, Instant now) {
        deliveries
                .findByNotificationIdAndAttempt(waiting.notificationId(), waiting.attempt())
                .ifPresent(delivery -> delivery.ended(now, outcome));
        if (outcome instanceof Outcome.Retryable) {
            notifications.lock(waiting.notificationId()).ifPresent(Notification::fallsBackLater);
        }
    }
}
