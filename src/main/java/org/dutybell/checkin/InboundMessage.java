package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody wrote to the bot, in our words.
 *
 * @param messageId DingTalk's id, the key against repeats
 * @param frameId id of the frame that carried it, another key against repeats; null when none did
 * @param form what arrived
 * @param group true when written in a group with an @, false in the private chat
 * @param conversationId the group's open conversation id, or the id of the private session
 * @param conversationTitle the group's name; null in a private chat, or when not told
 * @param senderUserId DingTalk user id; null when DingTalk does not tell it (app not published, person from outside)
 * @param senderName as DingTalk shows it
 * @param sentAt when DingTalk says it was written
 * @param text what was written or said, without the @ of the bot, trimmed; empty for a bare picture. For a press the
 *     words that mean the same
 * @param pictures download codes in the order shown; of a file its own
 * @param robotCode the robot that received it, needed to download
 * @param quote the quoted message, when it is a quoted reply; for a press the card, by our own key
 * @param sessionWebhook secret address for answering in place; null when none came
 * @param sessionExpiresAt when that address stops working; null with {@code sessionWebhook}
 * @param raw the message as JSON, as it came
 * @param fileName of the file that it brings; empty when none, or not told
 */
public record InboundMessage(
        String messageId,
        @Nullable String frameId,
        Form form,
        boolean group,
        String conversationId,
        @Nullable String conversationTitle,
        @Nullable String senderUserId,
        String senderName,
        Instant sentAt,
        String text,
        List<String> pictures,
        String robotCode,
        @Nullable Quote quote,
        @Nullable String sessionWebhook,
        @Nullable Instant sessionExpiresAt,
        String raw,
        String fileName) {

    public InboundMessage {
        pictures = List.copyOf(pictures);
        // older versions kept messages without it
        fileName = Objects.requireNonNullElse(fileName, "");
    }

    /** One that brings no file. */
    public InboundMessage(
            String messageId,
            @Nullable String frameId,
            Form form,
            boolean group,
            String conversationId,
            @Nullable String conversationTitle,
            @Nullable String senderUserId,
            String senderName,
            Instant sentAt,
            String text,
            List<String> pictures,
            String robotCode,
            @Nullable Quote quote,
            @Nullable String sessionWebhook,
            @Nullable Instant sessionExpiresAt,
            String raw) {
        this(
                messageId,
                frameId,
                form,
                group,
                conversationId,
                conversationTitle,
                senderUserId,
                senderName,
                sentAt,
                text,
                pictures,
                robotCode,
                quote,
                sessionWebhook,
                sessionExpiresAt,
                raw,
                "");
    }

    /** The same without the message as it came, and without the secret address. */
    InboundMessage withoutRaw() {
        return new InboundMessage(
                messageId,
                frameId,
                form,
                group,
                conversationId,
                conversationTitle,
                senderUserId,
                senderName,
                sentAt,
                text,
                pictures,
                robotCode,
                quote,
                null,
                null,
                "",
                fileName);
    }

    /** What arrived. */
    public enum Form {
        /** Text, pictures, or both. */
        WORDS_AND_PICTURES,
        /** A file or a video in {@code pictures}; its content tells what it is. */
        FILE,
        /** A button of a card was pressed. */
        PRESS,
        /** Voice without recognised words, or a form DingTalk does not name; cannot be used yet. */
        UNSUPPORTED,
        /** DingTalk withheld the content because the month's quota is used up. */
        WITHHELD
    }

    /**
     * The message that was quoted.
     *
     * @param reference key of one of our own messages (processQueryKey); null when not told
     * @param messageId DingTalk's id of it; null when not told
     * @param sentAt when it was sent; null when not told
     * @param text its words, when DingTalk passes them on; often empty for the bot's own messages
     * @param pictures download codes in it
     * @param files download codes of what was sent as a file, which may be a picture
     */
    public record Quote(
            @Nullable String reference,
            @Nullable String messageId,
            @Nullable Instant sentAt,
            String text,
            List<String> pictures,
            List<String> files) {

        public Quote {
            pictures = List.copyOf(pictures);
            // older versions kept quotes without files
            files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
        }

        public Quote(
                @Nullable String reference,
                @Nullable String messageId,
                @Nullable Instant sentAt,
                String text,
                List<String> pictures) {
            this(reference, messageId, sentAt, text, pictures, List.of());
        }

        /** Whether it brings something of a person's; the bot writes words only. */
        boolean isOfAPerson() {
            return !pictures.isEmpty() || !files.isEmpty();
        }
    }
}
