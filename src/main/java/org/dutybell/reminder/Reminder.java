package org.dutybell.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** One nudge of an obligation to one post; written when the obligation opens, settled once. */
@Entity
@Table(name = "reminder")
@NullUnmarked
class Reminder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long obligationId;
    private String nudge;
    private String postCode;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReminderResult result;

    private Instant settledAt;
    private String reason;
    private Long notificationId;

    protected Reminder() {}

    Reminder(long obligationId, String nudge, String postCode, Instant dueAt) {
        this.obligationId = obligationId;
        this.nudge = nudge;
        this.postCode = postCode;
        this.dueAt = dueAt;
        this.result = ReminderResult.WAITING;
    }

    void sentWith(long notification, Instant now) {
        settle(ReminderResult.SENT, now);
        notificationId = notification;
    }

    void suppressed(String why, Instant now) {
        settle(ReminderResult.SUPPRESSED, now);
        reason = why;
    }

    /** The obligation was given more time, so that the nudge comes later. */
    void moveTo(Instant later) {
        if (result != ReminderResult.WAITING) {
            throw new IllegalStateException("Reminder " + id + " is " + result + " already");
        }
        dueAt = later;
    }

    private void settle(ReminderResult settled, Instant now) {
        if (result != ReminderResult.WAITING) {
            throw new IllegalStateException("Reminder " + id + " is " + result + " already");
        }
        result = settled;
        settledAt = now;
    }

    ReminderView view() {
        return new ReminderView(id, obligationId, nudge, postCode, dueAt, result, settledAt, reason, notificationId);
    }

    long id() {
        return id;
    }

    long obligationId() {
        return obligationId;
    }

    String postCode() {
        return postCode;
    }

    Instant dueAt() {
        return dueAt;
    }

    String nudge() {
        return nudge;
    }

    String post() {
        return postCode;
    }

    boolean isWaiting() {
        return result == ReminderResult.WAITING;
    }
}
