package org.dutybell.dingtalk.contacts;

import java.util.ArrayList;
import java.util.List;
import org.dutybell.dingtalk.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads numbers, truth values and lists that come as text, or as one value in a list's place. */
final class Tolerant {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Tolerant() {}

    /** @param otherwise when the field is missing or neither */
    static boolean flag(JsonNode node, String field, boolean otherwise) {
        JsonNode value = node.path(field);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        String text = Json.textOrEmpty(node, field).strip();
        if (text.equalsIgnoreCase("true") || text.equals("1")) {
            return true;
        }
        return !text.equalsIgnoreCase("false") && !text.equals("0") && otherwise;
    }

    /** Null when it is missing or no whole number. */
    static @Nullable Long number(JsonNode node, String field) {
        return number(node.path(field));
    }

    static List<JsonNode> list(JsonNode value) {
        JsonNode read = value.isString() ? parsed(value.stringValue()) : value;
        List<JsonNode> all = new ArrayList<>();
        if (read.isArray()) {
            read.forEach(all::add);
        } else if (!read.isMissingNode() && !read.isNull()) {
            all.add(read);
        }
        return all;
    }

    static List<Long> numbers(JsonNode value) {
        List<Long> all = new ArrayList<>();
        for (JsonNode one : list(value)) {
            Long number = number(one);
            if (number != null) {
                all.add(number);
            }
        }
        return all;
    }

    private static @Nullable Long number(JsonNode value) {
        String text = value.isNumber()
                ? value.numberValue().toString()
                : value.isString() ? value.stringValue().strip() : "";
        return text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** A list written as text; what is no JSON stays the text it is. */
    private static JsonNode parsed(String text) {
        try {
            return text.strip().startsWith("[")
                    ? JSON.readTree(text)
                    : JSON.getNodeFactory().stringNode(text);
        } catch (JacksonException notJson) {
            return JSON.getNodeFactory().stringNode(text);
        }
    }
}
