package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.ChatMessage;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.chat.SandboxUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells who has read what was sent over the API: not in the first seconds, and not after a day. */
@RestController
@OnlyWithBuiltInWire
class ReadStateApi extends ApiEndpoint {

    private static final Duration TOO_FRESH = Duration.ofSeconds(5);
    private static final int MOST = 200;

    private final Chats chats;
    private final Directory directory;
    private final Clock clock;

    ReadStateApi(Chats chats, Directory directory, Clock clock, JsonMapper json) {
        super(json);
        this.chats = chats;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/v1.0/robot/oToMessages/readStatus")
    Map<String, Object> ofPrivate(
            @RequestParam(defaultValue = "") String robotCode,
            @RequestParam(defaultValue = "") String processQueryKey) {
        checkRobotCode(robotCode);
        List<ChatMessage> sent = sent(processQueryKey);
        Community community = directory.today();
        return Map.of(
                "sendStatus",
                status(sent),
                "messageReadInfoList",
                sent.stream().map(message -> info(community, message)).toList());
    }

    @PostMapping("/v1.0/robot/groupMessages/query")
    Map<String, Object> ofGroup(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        checkRobot(request);
        List<ChatMessage> sent = sent(text(request, "processQueryKey"));
        if (!sent.get(0).conversation().equals(text(request, "openConversationId"))) {
            throw ApiRefusal.badRequest("invalid.openConversationId", "无效的openConversationId");
        }
        List<String> readers = chats.readers(sent.get(0));
        int from = request.path("nextToken").asInt(0);
        int to = Math.min(
                readers.size(), from + Math.min(MOST, request.path("maxResults").asInt(MOST)));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sendStatus", status(sent));
        answer.put("readUserIds", readers.subList(Math.min(from, to), to));
        answer.put("hasMore", to < readers.size());
        answer.put("nextToken", String.valueOf(to));
        return answer;
    }

    private List<ChatMessage> sent(String key) {
        List<ChatMessage> sent = chats.byKey(key);
        Instant now = clock.instant();
        if (sent.isEmpty()
                || sent.get(0).at().plus(TOO_FRESH).isAfter(now)
                || sent.get(0).at().plus(SentApi.A_DAY).isBefore(now)) {
            throw ApiRefusal.badRequest("processQueryKey.expireTime", "processQueryKey 尚未生成或已过期");
        }
        return sent;
    }

    private String status(List<ChatMessage> sent) {
        return chats.recalled(sent.get(0)) ? "RECALLED" : "SUCCESS";
    }

    private Map<String, Object> info(Community community, ChatMessage message) {
        String userId = community.conversation(message.conversation()).stream()
                .flatMap(chat -> chat.members().stream())
                .findFirst()
                .orElse("");
        return Map.of(
                "name",
                community.user(userId).map(SandboxUser::name).orElse(""),
                "userId",
                userId,
                "readStatus",
                chats.readers(message).contains(userId) ? "READ" : "UNREAD");
    }
}
