package org.dutybell.notification;

import java.time.Instant;

/**
 * Something to be sent.
 *
 * @param dedupKey unique for its cause; a second row with the same key is not written
 * @param kind why it is sent
 * @param destination where it goes
 * @param content what it is
 * @param at when it was caused, and the earliest time to send it
 */
public record NewNotification(String dedupKey, MessageKind kind, Destination destination, Content content, Instant at) {

    /** A message of these words. */
    public NewNotification(
            String dedupKey, MessageKind kind, Destination destination, String title, String body, Instant at) {
        this(dedupKey, kind, destination, new Content.Message(title, body), at);
    }
}
