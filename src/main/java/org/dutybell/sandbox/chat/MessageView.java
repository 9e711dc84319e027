package org.dutybell.sandbox.chat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as scripts read it.
 *
 * @param number counts up; give the last one as {@code after} to read only what is new
 * @param id to quote it
 * @param at in the bureau's zone
 * @param from user id of the writer; null for the bot
 * @param title of a bot's message; empty for plain text
 * @param text plain, or markdown when {@code markdown} is true
 * @param pictures paths on this host
 * @param mentions user ids of people who are really @-ed
 * @param atBot whether the bot is @-ed
 * @param quoted id of the quoted message; null when none
 * @param processQueryKey of what was sent over the API; null otherwise
 * @param card outTrackId when the message is an interactive card; null otherwise
 * @param recalled whether the bot took it back; then it has no words
 * @param readBy user ids of those who have looked at it
 */
record MessageView(
        long number,
        String id,
        OffsetDateTime at,
        @Nullable String from,
        String title,
        String text,
        boolean markdown,
        List<String> pictures,
        List<Content.Button> buttons,
        Collection<String> mentions,
        boolean atBot,
        @Nullable String quoted,
        @Nullable String processQueryKey,
        @Nullable String card,
        boolean recalled,
        List<String> readBy) {

    static MessageView of(ChatMessage message, Chats chats, ZoneId zone) {
        boolean recalled = chats.recalled(message);
        Content content = message.content();
        Posting posting = message.posting();
        return new MessageView(
                message.number(),
                message.id(),
                message.at().atZone(zone).toOffsetDateTime(),
                posting.author(),
                recalled ? "" : content.title(),
                recalled ? "" : content.text(),
                content.markdown(),
                content.pictures().stream()
                        .map(code -> "/sandbox/pictures/" + code)
                        .toList(),
                content.buttons(),
                posting.mentions().values(),
                posting.atBot(),
                posting.quoted(),
                posting.processQueryKey(),
                content.card(),
                recalled,
                chats.readers(message));
    }
}
