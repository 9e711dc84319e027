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
        @Nullable Long notificationId) {}
