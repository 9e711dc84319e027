package org.dutybell.sandbox.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message shows.
 *
 * @param title shown in the list of chats and in the push; empty for plain text
 * @param text plain or markdown
 * @param markdown whether the text is markdown; what people write never is
 * @param pictures download codes, in order
 * @param buttons links shown below
 * @param card outTrackId of the interactive card that the message is; null for every other message
 * @param media what somebody sent instead of words: voice, video or a file; null when none
 */
public record Content(
        String title,
        String text,
        boolean markdown,
        List<String> pictures,
        List<Button> buttons,
        @Nullable String card,
        @Nullable Media media) {

    public Content {
        pictures = List.copyOf(pictures);
        buttons = List.copyOf(buttons);
    }

    public Content(String title, String text, boolean markdown, List<String> pictures, List<Button> buttons) {
        this(title, text, markdown, pictures, buttons, null, null);
    }

    public static Content plain(String text) {
        return new Content("", text, false, List.of(), List.of());
    }

    public static Content markdown(String title, String text) {
        return new Content(title, text, true, List.of(), List.of());
    }

    /** An interactive card, which shows what its variables are at the moment. */
    public static Content card(String title, String outTrackId) {
        return new Content(title, "", true, List.of(), List.of(), outTrackId, null);
    }

    static Content sent(Media media) {
        return new Content("", media.summary(), false, List.of(), List.of(), null, media);
    }

    static Content written(String text, List<String> pictures) {
        return new Content("", text, false, pictures, List.of());
    }

    public Content withButtons(List<Button> shown) {
        return new Content(title, text, markdown, pictures, shown);
    }

    /** A line for lists and quotes. */
    public String summary() {
        String line = title.isEmpty() ? text.strip().lines().findFirst().orElse("") : title;
        return line.isEmpty() && !pictures.isEmpty() ? "[图片]" : line;
    }

    /** A button that opens an address. */
    public record Button(String label, String url) {}
}
