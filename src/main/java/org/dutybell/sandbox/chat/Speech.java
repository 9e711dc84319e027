package org.dutybell.sandbox.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says something.
 *
 * @param as user id of the speaker
 * @param conversation id of a group or private chat, a chat code, or {@code private}
 * @param text may be empty when there are pictures
 * @param quote id of a message of the same conversation that is quoted; null when none
 * @param atBot whether the bot is @-ed; only matters in groups
 * @param at user ids of other people who are @-ed
 * @param pictures download codes of kept pictures, in order
 */
public record Speech(
        String as,
        String conversation,
        String text,
        @Nullable String quote,
        boolean atBot,
        List<String> at,
        List<String> pictures) {

    public Speech {
        at = List.copyOf(at);
        pictures = List.copyOf(pictures);
    }
}
