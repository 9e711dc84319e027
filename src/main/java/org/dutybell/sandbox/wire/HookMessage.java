package org.dutybell.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dutybell.sandbox.chat.Content;
import org.dutybell.sandbox.chat.Content.Button;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a webhook call.
 *
 * @param content what it shows
 * @param node the whole body
 */
record HookMessage(Content content, JsonNode node) {

    private static final int LONGEST = 20_000;

    /** @throws HookRefusal when DingTalk would not take it */
    static HookMessage read(JsonMapper json, @Nullable String contentType, byte[] body) {
        if (!isJson(contentType)) {
            throw new HookRefusal(43004, "无效的HTTP HEADER Content-Type");
        }
        if (body.length > LONGEST) {
            throw new HookRefusal(460101, "消息内容太长");
        }
        JsonNode node = parse(json, body);
        return new HookMessage(content(node), node);
    }

    String uuid() {
        return node.path("msgUuid").asString("");
    }

    private static Content content(JsonNode node) {
        String kind = node.path("msgtype").asString("");
        JsonNode part = node.path(kind);
        return switch (kind) {
            case "text" -> Content.plain(required(part, "content"));
            case "markdown" -> Content.markdown(required(part, "title"), required(part, "text"));
            case "actionCard" ->
                Content.markdown(required(part, "title"), required(part, "text"))
                        .withButtons(buttons(part));
            case "link" ->
                Content.markdown(required(part, "title"), required(part, "text"))
                        .withButtons(List.of(new Button(required(part, "title"), required(part, "messageUrl"))));
            case "feedCard" -> feed(part);
            default -> throw new HookRefusal(400105, "不支持的消息类型：" + kind);
        };
    }

    private static Content feed(JsonNode part) {
        List<Button> links = new ArrayList<>();
        for (JsonNode link : part.path("links")) {
            required(link, "picURL");
            links.add(new Button(required(link, "title"), required(link, "messageURL")));
        }
        if (links.isEmpty()) {
            throw new HookRefusal(400402, "缺少参数 links");
        }
        return Content.markdown(links.get(0).label(), "").withButtons(links);
    }

    private static List<Button> buttons(JsonNode card) {
        List<Button> buttons = new ArrayList<>();
        if (card.has("singleURL")) {
            buttons.add(new Button(required(card, "singleTitle"), required(card, "singleURL")));
        }
        for (JsonNode button : card.path("btns")) {
            buttons.add(new Button(required(button, "title"), required(button, "actionURL")));
        }
        return buttons;
    }

    private static String required(JsonNode part, String field) {
        String value = part.path(field).asString("");
        if (value.isBlank()) {
            throw new HookRefusal(400402, "缺少参数 " + field);
        }
        return value;
    }

    private static JsonNode parse(JsonMapper json, byte[] body) {
        try {
            JsonNode node = json.readTree(new String(body, StandardCharsets.UTF_8));
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException malformed) {
            throw new HookRefusal(40035, "不合法的参数：不是 JSON");
        }
        throw new HookRefusal(40035, "不合法的参数：不是 JSON 对象");
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException unknown) {
            return false;
        }
    }
}
