package org.dutybell.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a message goes, in our own words. */
public sealed interface Destination {

    /** A group chat, by our chat code. */
    record ToChat(String chatCode) implements Destination {}

    /** A person's private chat with the bot, by our person code. */
    record ToPerson(String personCode) implements Destination {}

    /**
     * The conversation in which somebody wrote to the bot.
     *
     * @param sessionWebhook secret address for answering there while it is valid
     * @param expiresAt when that address stops working
     * @param conversationId the group's conversation id; null for a private chat
     * @param userId DingTalk user id of the writer, for a private answer; null for people outside the organisation
     */
    record ToConversation(
            @Nullable String sessionWebhook,
            @Nullable Instant expiresAt,
            @Nullable String conversationId,
            @Nullable String userId)
            implements Destination {}
}
