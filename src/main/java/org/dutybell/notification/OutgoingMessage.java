package org.dutybell.notification;

import java.time.Instant;
import java.util.List;
import org.dutybell.organisation.Person;
import org.jspecify.annotations.Nullable;

/**
 * A row with its address resolved, as a channel gets it.
 *
 * @param idempotencyKey the row's own key; the same on every attempt, and no other row's anywhere
 * @param kind why it is sent
 * @param address where it goes
 * @param content what it is; its words have {@code {@PERSON}} placeholders for the mentioned people
 * @param mentions the people named by the placeholders, and those who take part in an event
 * @param original the earlier row that it changes; null when it stands alone
 * @param attempt number of the attempt, from 1
 */
public record OutgoingMessage(
        String idempotencyKey,
        MessageKind kind,
        Address address,
        Content content,
        List<Person> mentions,
        @Nullable Original original,
        int attempt) {

    public OutgoingMessage {
        mentions = List.copyOf(mentions);
    }

    /** At its first attempt. */
    public OutgoingMessage(
            String idempotencyKey,
            MessageKind kind,
            Address address,
            Content content,
            List<Person> mentions,
            @Nullable Original original) {
        this(idempotencyKey, kind, address, content, mentions, original, 1);
    }

    /** A message of these words. */
    public OutgoingMessage(
            String idempotencyKey,
            MessageKind kind,
            Address address,
            String title,
            String body,
            List<Person> mentions) {
        this(idempotencyKey, kind, address, new Content.Message(title, body), mentions, null);
    }

    public String title() {
        return content.title();
    }

    public String body() {
        return content.body();
    }

    /** The same with other words. */
    public OutgoingMessage with(Content.Message words, List<Person> people) {
        return new OutgoingMessage(idempotencyKey, kind, address, words, people, original, attempt);
    }

    /**
     * An earlier row that arrived.
     *
     * @param idempotencyKey its own key
     * @param reference the key DingTalk gave it; null when it gave none
     * @param way how it went
     * @param at when it was caused
     */
    public record Original(String idempotencyKey, @Nullable String reference, Way way, Instant at) {}

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
