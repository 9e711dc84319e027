package org.dutybell.dingtalk.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields that DingTalk sends now as text, now as number, now not at all. */
public final class Json {

    private Json() {}

    /** The field's text, or null when it is missing, empty or not a plain value. */
    public static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        String text = value.isString()
                ? value.stringValue()
                : value.isNumber() ? value.numberValue().toString() : null;
        return text == null || text.isEmpty() ? null : text;
    }

    /** The field's text, or an empty one. */
    public static String textOrEmpty(JsonNode node, String field) {
        String text = text(node, field);
        return text == null ? "" : text;
    }

    /** The field's milliseconds since 1970, or null when it has none. */
    public static @Nullable Instant instant(JsonNode node, String field) {
        String millis = text(node, field);
        if (millis == null || !millis.matches("\\d{1,15}")) {
            return null;
        }
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
