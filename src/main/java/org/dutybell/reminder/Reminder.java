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
import org.jspecify.annotations.Nullable;

/** One nudge of an obligation to one post; written when the obligation opens, settled once. */
@Entity
@Table(name = "reminder")
@NullUnmarked
class Reminder {

    static final String OVERDUE = "overdue-";

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
    private Instant heldUntil;

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
        if (isWaiting()) {
            since(now);
            heldReason = why;
            heldUntil = null;
        }
    }

    /** It is due at a time at which the post is not nudged; it is looked at again then. The first time is kept. */
    void heldUntil(Instant until, String why, Instant now) {
        since(now);
        heldReason = why;
        heldUntil = until;
    }

    private void since(Instant now) {
        if (heldAt == null) {
            heldAt = now;
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
        heldUntil = null;
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
                heldReason,
                heldUntil);
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

    /** Its name in the plan; one that comes again after an extension has a number behind it. */
    String plannedAs() {
        return nudge.replaceFirst("\\+\\d+$", "");
    }

    /** Whether it is for a day after the due day. */
    boolean isOverdue() {
        return nudge.startsWith(OVERDUE);
    }

    /** Whether somebody asked for it, so that it comes when it was asked for. */
    boolean isAskedFor() {
        return nudge.startsWith(PostponedReminders.LATER);
    }

    boolean isHeldAt(Instant now) {
        return heldUntil != null && heldUntil.isAfter(now);
    }

    @Nullable
    String heldReason() {
        return heldReason;
    }

    boolean isWaiting() {
        return result == ReminderResult.WAITING;
    }
}
