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
    private String dutyCode;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReminderResult result;

    private Instant settledAt;
    private String reason;
    private Long notificationId;
    private Instant heldAt;
    private String heldReason;

    protected Reminder() {}

    /** @param nudged the post it is for and the duty it is of */
    Reminder(long obligationId, String nudge, PostDuty nudged, Instant dueAt) {
        this.obligationId = obligationId;
        this.nudge = nudge;
        this.postCode = nudged.post();
        this.dutyCode = nudged.duty();
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

    /** It is due and nobody acts for the post; it goes out when somebody does. The first time is kept. */
    void waits(String why, Instant now) {
        if (heldAt == null && isWaiting()) {
            heldAt = now;
            heldReason = why;
        }
    }

    /** The obligation was given more time, so that the nudge comes later. */
    void moveTo(Instant later) {
        if (result != ReminderResult.WAITING) {
            throw new IllegalStateException("Reminder " + id + " is " + result + " already");
        }
        dueAt = later;
        heldAt = null;
        heldReason = null;
    }

    private void settle(ReminderResult settled, Instant now) {
        if (result != ReminderResult.WAITING) {
            throw new IllegalStateException("Reminder " + id + " is " + result + " already");
        }
        result = settled;
        settledAt = now;
    }

    ReminderView view() {
        return new ReminderView(
                id,
                obligationId,
                nudge,
                postCode,
                dueAt,
                result,
                settledAt,
                reason,
                notificationId,
                heldAt,
                heldReason);
    }

    long id() {
        return id;
    }

    long obligationId() {
        return obligationId;
    }

    PostDuty postDuty() {
        return new PostDuty(postCode, dutyCode);
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
