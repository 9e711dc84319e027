package org.dutybell.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A nudge and what became of it.
 *
 * @param nudge which one of the plan, such as 7d
 * @param post code of the post it is for
 * @param dueAt when it is to be sent
 * @param settledAt null while it waits
 * @param reason why it was left out; null otherwise
 * @param notificationId the message it went out with; null otherwise
 * @param heldAt since when it waited, although due: for somebody to act for the post, for the end of quiet hours or days off, or
 *     because others had gone to the same place; null when it never had to
 * @param heldReason why it waited last; null when it never had to
 * @param heldUntil until when it waits or waited; null when that depends on people, or it never had to
 */
public record ReminderView(
        long id,
        long obligationId,
        String nudge,
        String post,
        Instant dueAt,
        ReminderResult result,
        @Nullable Instant settledAt,
        @Nullable String reason,
        @Nullable Long notificationId,
        @Nullable Instant heldAt,
        @Nullable String heldReason,
        @Nullable Instant heldUntil) {

    /** Whether it is for a day after the due day. */
    public boolean isOverdue() {
        return nudge.startsWith(Reminder.OVERDUE);
    }

    /** One that never had to wait. */
    public ReminderView(
            long id,
            long obligationId,
            String nudge,
            String post,
            Instant dueAt,
            ReminderResult result,
            @Nullable Instant settledAt,
            @Nullable String reason,
            @Nullable Long notificationId) {
        this(id, obligationId, nudge, post, dueAt, result, settledAt, reason, notificationId, null, null, null);
    }
}
