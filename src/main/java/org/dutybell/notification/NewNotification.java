package org.dutybell.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be sent.
 *
 * @param dedupKey unique for its cause; a second row with the same key is not written
 * @param kind why it is sent
 * @param destination where it goes
 * @param content what it is
 * @param at when it was caused, and the earliest time to send it
 * @param usefulUntil until when it helps: delayed into a night that ends no earlier it goes out at once; null when it helps
 *     in any morning
 */
public record NewNotification(
        String dedupKey,
        MessageKind kind,
        Destination destination,
        Content content,
        Instant at,
        @Nullable Instant usefulUntil) {

    /** What can wait for the morning when its kind can. */
    public NewNotification(String dedupKey, MessageKind kind, Destination destination, Content content, Instant at) {
        this(dedupKey, kind, destination, content, at, null);
    }

    /** A message of these words. */
    public NewNotification(
            String dedupKey, MessageKind kind, Destination destination, String title, String body, Instant at) {
        this(dedupKey, kind, destination, new Content.Message(title, body), at);
    }

    /** The same, which would come too late in a morning after that time. */
    public NewNotification usefulUntil(@Nullable Instant until) {
        return new NewNotification(dedupKey, kind, destination, content, at, until);
    }

    /** The same, which never waits for the morning. */
    public NewNotification usefulNow() {
        return usefulUntil(at);
    }
}
