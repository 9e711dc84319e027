package org.dutybell.sandbox.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way into a conversation.
 *
 * @param conversation id of the conversation
 * @param author user id of the writer; null for the bot
 * @param content what it shows
 * @param mentions who is really @-ed: the text behind the @ and the user id it stands for
 * @param atBot whether the bot is @-ed
 * @param quoted id of the quoted message; null when none
 * @param processQueryKey given to what was sent over the API; null for everything else
 */
public record Posting(
        String conversation,
        @Nullable String author,
        Content content,
        Map<String, String> mentions,
        boolean atBot,
        @Nullable String quoted,
        @Nullable String processQueryKey) {

    public Posting {
        mentions = Map.copyOf(mentions);
    }

    /** Sent by the bot over the API, which cannot @ anybody. */
    public static Posting overApi(String conversation, Content content, String processQueryKey) {
        return new Posting(conversation, null, content, Map.of(), false, null, processQueryKey);
    }

    /** Sent by the bot over a webhook. */
    public static Posting overWebhook(String conversation, Content content, Map<String, String> mentions) {
        return new Posting(conversation, null, content, mentions, false, null, null);
    }
}
