package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dutybell.sandbox.SandboxCredentials;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.json.JsonMapper;

/** Writes the frames that go from server to client. */
class Frames {

    static final String BOT_MESSAGES = "/v1.0/im/bot/messages/get";
    static final String CARD_PRESSES = "/v1.0/card/instances/callback";
    static final String EVENTS = "*";

    private final JsonMapper json;
    private final Clock clock;

    Frames(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    TextMessage ping(String connectionId) {
        return frame("SYSTEM", "ping", newId(), connectionId, Map.of(), Map.of("opaque", newId()));
    }

    TextMessage disconnect(String connectionId) {
        return frame(
                "SYSTEM", "disconnect", newId(), connectionId, Map.of(), Map.of("reason", "connection is expired"));
    }

    TextMessage of(Push push, String connectionId) {
        return frame(push.type(), push.topic(), push.messageId(), connectionId, push.headers(), push.data());
    }

    static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private TextMessage frame(
            String type,
            String topic,
            String messageId,
            String connectionId,
            Map<String, Object> more,
            Map<String, Object> data) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("appId", SandboxCredentials.CLIENT_ID);
        headers.put("connectionId", connectionId);
        headers.put("contentType", "application/json");
        headers.put("messageId", messageId);
        headers.put("time", String.valueOf(clock.millis()));
        headers.put("topic", topic);
        headers.putAll(more);
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("specVersion", "1.0");
        frame.put("type", type);
        frame.put("headers", headers);
        frame.put("data", json.writeValueAsString(data));
        return new TextMessage(json.writeValueAsString(frame));
    }
}
