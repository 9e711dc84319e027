package org.dutybell.notification;

import java.time.Instant;
import java.util.List;
import org.dutybell.organisation.Person;
import org.jspecify.annotations.Nullable;

/**
 * A message with its address resolved, as a channel gets it.
 *
 * @param idempotencyKey the row's own id; the same on every attempt
 * @param kind why it is sent
 * @param address where it goes
 * @param title shown in the conversation list and the push
 * @param body markdown with {@code {@PERSON}} placeholders for the mentioned people
 * @param mentions the people named by the placeholders
 */
public record OutgoingMessage(
        String idempotencyKey, MessageKind kind, Address address, String title, String body, List<Person> mentions) {

    public OutgoingMessage {
        mentions = List.copyOf(mentions);
    }

    /** Where a message goes, as DingTalk knows it. */
    public sealed interface Address {

        /**
         * A group chat.
         *
         * @param chatCode our code, under which the group robot's address is configured
         * @param conversationId open conversation id; null when not known
         */
        record Group(String chatCode, @Nullable String conversationId) implements Address {}

        /** The private chat with this user id. */
        record Private(String userId) implements Address {}

        /**
         * An answer in the conversation of a received message.
         *
         * @param sessionWebhook address of the session; null when none came with the message
         * @param expiresAt when it stops working; null with {@code sessionWebhook}
         * @param conversationId the group, for a fallback; null for a private chat
         * @param userId the writer, for a fallback in a private chat; null when unknown
         */
        record Reply(
                @Nullable String sessionWebhook,
                @Nullable Instant expiresAt,
                @Nullable String conversationId,
                @Nullable String userId)
                implements Address {}
    }
}
