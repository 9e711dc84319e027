package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dutybell.notification.Outbox.Claim;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox's transactions: before the call and after it. */
@Component
class OutboxRows {

    private static final int BATCH = 20;
    /** Longer than any attempt takes, so that only a dead process leaves a row behind. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final String DIED = "The process ended during the attempt";

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;

    OutboxRows(NotificationRepository notifications, DeliveryRepository deliveries) {
        this.notifications = notifications;
        this.deliveries = deliveries;
    }

    /** Begins an attempt for the most urgent rows; those left behind by a dead process are settled first. */
    @Transactional
    List<Claim> claim(Instant now) {
        List<Notification> due = notifications.lockDue(now, BATCH);
        due.stream()
                .filter(row -> row.state() == NotificationState.SENDING)
                .forEach(row -> write(row, new Outcome.Unknown(DIED, false), now));
        return due.stream()
                .filter(row -> row.state() == NotificationState.PENDING)
                .map(row -> begin(row, now))
                .toList();
    }

    @Transactional
    void settle(Claim claim, Outcome outcome, Instant now) {
        notifications.findById(claim.notificationId()).ifPresent(row -> write(row, outcome, now));
    }

    @Transactional(readOnly = true)
    Optional<Instant> nextAttempt() {
        return notifications.nextAttempt();
    }

    private Claim begin(Notification row, Instant now) {
        int attempt = row.begin(now, LEASE);
        deliveries.save(new Delivery(row.id(), attempt, now));
        return new Claim(row.id(), attempt, row.kind(), row.destination(), row.title(), row.body());
    }

    private void write(Notification row, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Accepted accepted) {
            row.sent(accepted.reference());
            end(row, now, "ACCEPTED", accepted.channel(), null);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            row.rejected(rejected.reason());
            end(row, now, "REJECTED", null, rejected.reason());
        } else if (outcome instanceof Outcome.Retryable retryable) {
            row.retryAt(Backoff.next(now, row.attempts(), retryable.waitAtLeast()), retryable.reason());
            end(row, now, "RETRYABLE", null, retryable.reason());
        } else if (outcome instanceof Outcome.Unknown unknown) {
            unknown(row, unknown, now);
            end(row, now, "UNKNOWN", null, unknown.reason());
        }
    }

    private static void unknown(Notification row, Outcome.Unknown outcome, Instant now) {
        if (outcome.repeatable() || row.kind().sentAgainWhenUnknown()) {
            row.retryAt(Backoff.next(now, row.attempts(), Duration.ZERO), outcome.reason());
        } else {
            row.unknown(outcome.reason());
        }
    }

    private void end(Notification row, Instant now, String outcome, @Nullable String channel, @Nullable String why) {
        deliveries
                .findByNotificationIdAndAttempt(row.id(), row.attempts())
                .ifPresent(delivery -> delivery.ended(now, outcome, channel, why));
    }
}
