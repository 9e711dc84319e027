package org.dutybell.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the endpoints of the legacy host share: always HTTP 200, the outcome in errcode. */
public abstract class LegacyEndpoint {

    private final JsonMapper json;

    protected LegacyEndpoint(JsonMapper json) {
        this.json = json;
    }

    @ExceptionHandler
    Map<String, Object> refused(LegacyRefusal refusal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errcode", refusal.code());
        body.put("errmsg", String.valueOf(refusal.getMessage()));
        body.put("request_id", requestId());
        return body;
    }

    protected static Map<String, Object> result(Object result) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errcode", 0);
        body.put("errmsg", "ok");
        body.put("result", result);
        body.put("request_id", requestId());
        return body;
    }

    protected JsonNode object(@Nullable String body) {
        try {
            JsonNode node = json.readTree(body == null || body.isBlank() ? "{}" : body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException malformed) {
            throw new LegacyRefusal(400002, "参数不是合法的 JSON");
        }
        throw new LegacyRefusal(400002, "参数应为 JSON 对象");
    }

    /**
     * The text in a field; numbers count as text.
     *
     * @throws LegacyRefusal with 400002 when it is missing
     */
    protected static String required(JsonNode node, String field) {
        String value = node.path(field).asString("").strip();
        if (value.isEmpty()) {
            throw new LegacyRefusal(400002, "缺少参数 " + field);
        }
        return value;
    }

    static String requestId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
