package org.dutybell.dingtalk.inbound;

import java.time.Instant;
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
        Content content = replied.isMissingNode() ? content(old) : content(replied);
        Instant sentAt = Json.instant(replied.isMissingNode() ? old : replied, "createdAt");
        return new Quote(reference, messageId, sentAt, content.text(), content.pictures());
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

    private static Content content(JsonNode quoted) {
        JsonNode content = quoted.path("content");
        String type = first(Json.text(quoted, "msgType"), Json.text(quoted, "msgtype"));
        return switch (type == null ? "" : type) {
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
