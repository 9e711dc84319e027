package org.dutybell.sandbox.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in a conversation.
 *
 * @param number counts all messages of the sandbox since it started
 * @param id DingTalk's message id
 * @param at when it was written, by the sandbox's clock
 * @param posting what was written
 */
public record ChatMessage(long number, String id, Instant at, Posting posting) {

    public boolean byBot() {
        return posting.author() == null;
    }

    public boolean by(String userId) {
        return userId.equals(posting.author());
    }

    public @Nullable String author() {
        return posting.author();
    }

    public String conversation() {
        return posting.conversation();
    }

    public Content content() {
        return posting.content();
    }
}
