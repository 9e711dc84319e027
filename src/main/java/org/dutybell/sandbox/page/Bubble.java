package org.dutybell.sandbox.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the page shows it.
 *
 * @param id to quote it
 * @param mine whether the played person wrote it
 * @param bot whether the bot wrote it
 * @param author name of the writer
 * @param face what the avatar shows and its colour
 * @param time in words
 * @param html the words, safe to put into the page
 * @param pictures paths on this host
 * @param buttons with addresses that may be followed
 * @param recalled whether the bot took it back
 * @param readers how many people have read a message of the bot
 * @param presses actions of the card's buttons; empty when it is no card, or a finished one
 * @param note what went wrong with the last press; empty when nothing
 * @param quote the quoted message in a line; null when none
 */
record Bubble(
        String id,
        boolean mine,
        boolean bot,
        String author,
        Face face,
        String time,
        String html,
        List<String> pictures,
        List<ButtonView> buttons,
        boolean recalled,
        int readers,
        List<String> presses,
        String note,
        @Nullable String quote) {

    /**
     * @param url null when the address may not be followed
     */
    record ButtonView(String label, @Nullable String url) {}

    /**
     * @param initial one character
     * @param tint 0 to 7
     */
    record Face(String initial, int tint) {

        static Face of(String name) {
            String initial = name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
            return new Face(initial, Math.floorMod(name.hashCode(), 8));
        }
    }
}
