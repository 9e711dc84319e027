package org.dutybell.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message and its attempts.
 *
 * @param form MESSAGE, DING, TODO and so on: what it is
 * @param about the earlier row that it changes; null when it stands alone
 * @param way how it went; null until it arrived
 * @param destination code of the chat or person; empty for an answer in a conversation
 * @param reason why it is in its state; null when there is nothing to say
 * @param nextAttemptAt when it is tried next; null when it is settled
 */
public record NotificationView(
        long id,
        MessageKind kind,
        String form,
        @Nullable Long about,
        @Nullable Way way,
        String destination,
        String title,
        Instant createdAt,
        NotificationState state,
        @Nullable String reason,
        @Nullable Instant nextAttemptAt,
        List<Attempt> attempts) {

    public NotificationView {
        attempts = List.copyOf(attempts);
    }

    /** The same message, with what became of the one it went out with. */
    NotificationView withFateOf(NotificationView lead) {
        return new NotificationView(
                id,
                kind,
                form,
                about,
                lead.way(),
                destination,
                title,
                createdAt,
                lead.state(),
                reason,
                lead.nextAttemptAt(),
                attempts);
    }

    /**
     * One attempt.
     *
     * @param outcome ACCEPTED, REJECTED, RETRYABLE or UNKNOWN; null while under way
     * @param channel which way it went; null when it went none
     */
    public record Attempt(
            int number,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            @Nullable String channel,
            @Nullable String reason) {}
}
