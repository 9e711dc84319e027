package org.dutybell.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One attempt to send a message. */
@Entity
@Table(name = "delivery")
@NullUnmarked
class Delivery {

    private static final int REASON_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long notificationId;
    private int attempt;
    private Instant startedAt;
    private Instant endedAt;
    private String outcome;
    private String channel;
    private String reason;

    protected Delivery() {}

    Delivery(long notificationId, int attempt, Instant startedAt) {
        this.notificationId = notificationId;
        this.attempt = attempt;
        this.startedAt = startedAt;
    }

    void ended(Instant at, Outcome how) {
        endedAt = at;
        if (how instanceof Outcome.Accepted accepted) {
            ended("ACCEPTED", accepted.way().code(), accepted.passedOver());
        } else if (how instanceof Outcome.Rejected rejected) {
            ended("REJECTED", null, rejected.reason());
        } else if (how instanceof Outcome.Retryable retryable) {
            ended("RETRYABLE", null, retryable.reason());
        } else if (how instanceof Outcome.Unknown unknown) {
            ended("UNKNOWN", null, unknown.reason());
        } else {
            throw new IllegalArgumentException("Not an attempt: " + how);
        }
    }

    private void ended(String how, @Nullable String way, @Nullable String why) {
        outcome = how;
        channel = way;
        reason = why == null ? null : ColumnText.cut(why, REASON_LENGTH);
    }

    long notificationId() {
        return notificationId;
    }

    NotificationView.Attempt view() {
        return new NotificationView.Attempt(attempt, startedAt, endedAt, outcome, channel, reason);
    }
}
