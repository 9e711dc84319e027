package org.dutybell.dingtalk.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.checkin.InboundMessage;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.checkin.InboundMessage.Quote;
import org.dutybell.dingtalk.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Turns the press of a card's button into the reply that means the same: the words, quoting the card. Who pressed is told
 * by DingTalk's user id alone; what the card's parameters say about it is not looked at.
 */
class Presses {

    private static final Map<String, String> MEANING = Map.of(
            "done", "已完成",
            "later", "稍后",
            "difficult", "困难");

    /** The action of an input that was sent off by itself: its words are the reply. */
    private static final String FORM = "form";

    private static final List<String> INPUTS = List.of("text", "reason", "input");

    private final JsonMapper json;

    Presses(JsonMapper json) {
        this.json = json;
    }

    /** The reply; empty when the callback is of no button we know. */
    Optional<InboundMessage> translate(String raw, JsonNode press, String key, @Nullable String frameId, Instant now) {
        JsonNode content = content(press);
        String action = action(content, press);
        String input = input(content, press);
        String meaning = action.equals(FORM) ? "" : MEANING.get(action);
        String card = AnyCase.text(press, "outTrackId");
        if (meaning == null || card == null || (meaning.isEmpty() && input.isEmpty())) {
            return Optional.empty();
        }
        String text = action.equals("later") ? meaning : (meaning + " " + input).strip();
        return Optional.of(message(raw, press, key, frameId, card, text, now));
    }

    private static InboundMessage message(
            String raw, JsonNode press, String key, @Nullable String frameId, String card, String text, Instant now) {
        String user = AnyCase.text(press, "userId");
        return new InboundMessage(
                "press:" + key,
                frameId,
                Form.PRESS,
                Json.textOrEmpty(press, "spaceType").toUpperCase(Locale.ROOT).contains("GROUP"),
                Json.textOrEmpty(press, "spaceId"),
                null,
                user,
                Objects.requireNonNullElse(user, ""),
                now,
                text,
                List.of(),
                "",
                new Quote(card, null, null, "", List.of()),
                null,
                null,
                raw);
    }

    /** The part about the button: JSON as text or as it is, under either of its two names. */
    private JsonNode content(JsonNode press) {
        for (String name : List.of("content", "value")) {
            JsonNode node = AnyCase.field(press, name);
            if (node.isString()) {
                node = parsed(node.stringValue());
            }
            if (node.isObject()) {
                return node;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static String action(JsonNode content, JsonNode press) {
        for (JsonNode place : places(content, press)) {
            String named = AnyCase.text(AnyCase.field(place, "params"), "action");
            if (named != null) {
                return named.strip().toLowerCase(Locale.ROOT);
            }
        }
        for (JsonNode place : places(content, press)) {
            JsonNode first = AnyCase.field(place, "actionIds").path(0);
            if (first.isString()) {
                return first.stringValue().strip().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static String input(JsonNode content, JsonNode press) {
        for (JsonNode place : places(content, press)) {
            JsonNode params = AnyCase.field(place, "params");
            for (JsonNode from : List.of(AnyCase.field(params, FORM), params)) {
                String text = AnyCase.text(from, INPUTS.toArray(String[]::new));
                if (text != null) {
                    return text.strip();
                }
            }
        }
        return "";
    }

    private static List<JsonNode> places(JsonNode content, JsonNode press) {
        return List.of(AnyCase.field(content, "cardPrivateData"), content, press);
    }
}
