package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.ChatMessage;
import org.dutybell.sandbox.chat.Chats;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes messages back that were sent over the API, within a day. */
@RestController
@OnlyWithBuiltInWire
class SentApi extends ApiEndpoint {

    static final Duration A_DAY = Duration.ofHours(24);
    private static final int MOST_KEYS = 20;

    private final Chats chats;
    private final Clock clock;

    SentApi(Chats chats, Clock clock, JsonMapper json) {
        super(json);
        this.chats = chats;
        this.clock = clock;
    }

    @PostMapping({"/v1.0/robot/otoMessages/batchRecall", "/v1.0/robot/groupMessages/recall"})
    Map<String, Object> recall(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        checkRobot(request);
        String group = text(request, "openConversationId");
        List<String> done = new ArrayList<>();
        Map<String, String> failed = new LinkedHashMap<>();
        for (String key : keys(request)) {
            String reason = reasonToFail(key, group);
            if (reason.isEmpty()) {
                chats.byKey(key).forEach(chats::recall);
                done.add(key);
            } else {
                failed.put(key, reason);
            }
        }
        if (done.isEmpty()) {
            throw ApiRefusal.badRequest(
                    failed.containsValue("expired") ? "robot.processQueryKey.expired" : "notRevoke.all.messages",
                    "没有消息被撤回：" + failed);
        }
        return Map.of("successResult", done, "failedResult", failed);
    }

    private String reasonToFail(String key, String group) {
        List<ChatMessage> sent = chats.byKey(key);
        if (sent.isEmpty() || (!group.isEmpty() && !sent.get(0).conversation().equals(group))) {
            return "notExist";
        }
        return sent.get(0).at().plus(A_DAY).isBefore(clock.instant()) ? "expired" : "";
    }

    private static Set<String> keys(JsonNode request) {
        Set<String> keys = new LinkedHashSet<>();
        request.path("processQueryKeys").forEach(key -> keys.add(key.asString("")));
        if (keys.isEmpty() || keys.size() > MOST_KEYS) {
            throw ApiRefusal.badRequest(
                    "invalidParameter.processQueryKeys", "processQueryKeys 应有 1 到 " + MOST_KEYS + " 个");
        }
        return keys;
    }
}
