package org.dutybell.notification;

import java.time.Instant;

/**
 * A message to be sent.
 *
 * @param dedupKey unique for its cause; a second row with the same key is not written
 * @param kind why it is sent
 * @param destination where it goes
 * @param title shown in the conversation list and the push
 * @param body markdown; {@code {@PERSON}} with a person code becomes a real @ where the channel can, else the name
 * @param at when it was caused, and the earliest time to send it
 */
public record NewNotification(
        String dedupKey, MessageKind kind, Destination destination, String title, String body, Instant at) {}
