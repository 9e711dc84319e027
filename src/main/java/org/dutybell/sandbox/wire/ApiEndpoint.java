package org.dutybell.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dutybell.sandbox.SandboxCredentials;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the endpoints of the new API share: a JSON object as body, and errors with code, message and request id. */
public abstract class ApiEndpoint {

    private final JsonMapper json;

    protected ApiEndpoint(JsonMapper json) {
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(ApiRefusal refusal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", refusal.code());
        body.put("message", refusal.getMessage());
        body.put("requestid", UUID.randomUUID().toString().toUpperCase(Locale.ROOT));
        return ResponseEntity.status(refusal.status()).body(body);
    }

    protected JsonNode object(String body) {
        return object(body, "InvalidParameter");
    }

    protected JsonNode object(String body, String code) {
        try {
            JsonNode node = json.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException malformed) {
            throw ApiRefusal.badRequest(code, "不是合法的 JSON：" + malformed.getOriginalMessage());
        }
        throw ApiRefusal.badRequest(code, "应为 JSON 对象");
    }

    /** The text in a field; empty when it is missing. */
    protected static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }

    /** @throws ApiRefusal when the robot code is missing or not ours */
    protected static void checkRobot(JsonNode request) {
        checkRobotCode(text(request, "robotCode"));
    }

    static void checkRobotCode(String robot) {
        if (robot.isEmpty()) {
            throw ApiRefusal.badRequest("invalidParameter.robotCode.empty", "robotCode 不能为空");
        }
        if (!robot.equals(SandboxCredentials.CLIENT_ID)) {
            throw ApiRefusal.badRequest("invalidParameter.robotCode.auth", "robotCode 不属于该应用");
        }
    }
}
