package org.dutybell.dingtalk.inbound;

import java.util.List;
import org.dutybell.checkin.InboundMessage.Quote;
import org.dutybell.dingtalk.inbound.Translation.Content;
import org.dutybell.dingtalk.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Finds the quoted message. New clients put it beside the words ({@code repliedMsg} in text or content), older ones in
 * {@code quoteMessage}; some send only the ids, and the bot's own messages are known by {@code originalProcessQueryKey}.
 */
final class Quotes {

    private Quotes() {}

    static @Nullable Quote of(JsonNode message) {
        JsonNode replied = replied(message);
        JsonNode old = message.path("quoteMessage");
        String reference = Json.text(message, "originalProcessQueryKey");
        String messageId =
                first(Json.text(replied, "msgId"), Json.text(message, "originalMsgId"), Json.text(old, "msgId"));
        if (replied.isMissingNode() && !old.isObject() && reference == null && messageId == null) {
            return null;
        }
        JsonNode quoted = replied.isMissingNode() ? old : replied;
        Content content = content(quoted);
        return new Quote(
                reference,
                messageId,
                Json.instant(quoted, "createdAt"),
                content.text(),
                content.pictures(),
                files(quoted));
    }

    private static JsonNode replied(JsonNode message) {
        for (String place : List.of("text", "content")) {
            JsonNode replied = message.path(place).path("repliedMsg");
            if (replied.isObject()) {
                return replied;
            }
        }
        return message.path("repliedMsg").isObject() ? message.path("repliedMsg") : MissingNode.getInstance();
    }

    private static String type(JsonNode quoted) {
        String type = first(Json.text(quoted, "msgType"), Json.text(quoted, "msgtype"));
        return type == null ? "" : type;
    }

    /** A photo that was sent as a file arrives so. */
    private static List<String> files(JsonNode quoted) {
        return type(quoted).equals("file")
                ? Content.picture(quoted.path("content")).pictures()
                : List.of();
    }

    private static Content content(JsonNode quoted) {
        JsonNode content = quoted.path("content");
        return switch (type(quoted)) {
            case "text" -> words(content.isObject() ? content : quoted.path("text"));
            case "picture" -> Content.picture(content);
            case "richText" -> Content.rich(content.path("richText"));
            default -> words(content);
        };
    }

    private static Content words(JsonNode place) {
        String text = first(Json.text(place, "content"), Json.text(place, "text"));
        return text == null ? Content.EMPTY : new Content(text.strip(), List.of());
    }

    private static @Nullable String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
