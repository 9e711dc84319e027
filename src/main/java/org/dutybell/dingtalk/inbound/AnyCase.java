package org.dutybell.dingtalk.inbound;

import java.util.Map;
import org.dutybell.dingtalk.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds fields whose names DingTalk writes now as UserId, now as userId. */
final class AnyCase {

    private AnyCase() {}

    static JsonNode field(JsonNode node, String name) {
        return node.propertyStream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(MissingNode.getInstance());
    }

    /** The text of the first of these fields that has one; null when none has. */
    static @Nullable String text(JsonNode node, String... names) {
        for (String name : names) {
            for (var entry : node.properties()) {
                String text = entry.getKey().equalsIgnoreCase(name) ? Json.text(node, entry.getKey()) : null;
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }
}
