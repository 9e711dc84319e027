package org.dutybell.sandbox.office;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.wire.ApiEndpoint;
import org.dutybell.sandbox.wire.ApiRefusal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends DINGs in the app, by SMS and by phone, and takes them back. */
@RestController
@OnlyWithBuiltInWire
class DingApi extends ApiEndpoint {

    private static final List<String> KINDS = List.of("app", "sms", "phone");
    private static final Set<String> VOICES = Set.of(
            "Standard_Female_Voice",
            "Cantonese_Female_Voice",
            "Gentine_Female_Voice",
            "Overbearing_Female_Voice",
            "Lovely_Girl_Voice",
            "Standard_Male_Voice");
    private static final int MOST_IN_APP = 200;
    private static final int MOST_ELSEWHERE = 20;

    private final Dings dings;
    private final Directory directory;
    private final Chats chats;
    private final Clock clock;

    DingApi(Dings dings, Directory directory, Chats chats, Clock clock, JsonMapper json) {
        super(json);
        this.dings = dings;
        this.directory = directory;
        this.chats = chats;
        this.clock = clock;
    }

    @PostMapping("/v1.0/robot/ding/send")
    Map<String, Object> send(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        checkRobot(request);
        int type = type(request);
        Set<String> wanted = receivers(request, type);
        Community community = directory.today();
        List<String> reached = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        wanted.forEach(userId -> (community
                                .user(userId)
                                .filter(user -> !user.outside() && (type == 1 || user.mobile() != null))
                                .isPresent()
                        ? reached
                        : missed)
                .add(userId));
        Ding ding = new Ding(
                "ding" + UUID.randomUUID().toString().replace("-", ""),
                clock.instant(),
                KINDS.get(type - 1),
                reached,
                text(request, "content"));
        dings.add(ding);
        chats.touch();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("openDingId", ding.id());
        answer.put("failedList", missed.isEmpty() ? Map.of() : Map.of("staffId.notExisted", missed));
        return answer;
    }

    @PostMapping("/v1.0/robot/ding/recall")
    Map<String, Object> recall(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        checkRobot(request);
        String id = text(request, "openDingId");
        if (!dings.recall(id)) {
            throw ApiRefusal.badRequest("invalidParameter.param.invalid", "openDingId 不存在");
        }
        chats.touch();
        return Map.of("openDingId", id);
    }

    private static int type(JsonNode request) {
        int type = request.path("remindType").asInt(0);
        String voice = text(request, "callVoice");
        if (type < 1 || type > KINDS.size() || (!voice.isEmpty() && !VOICES.contains(voice))) {
            throw ApiRefusal.badRequest("invalidParameter.param.invalid", "remindType 或 callVoice 无效");
        }
        if (text(request, "content").isEmpty()) {
            throw ApiRefusal.badRequest("invalidParameter.param.invalid", "content 不能为空");
        }
        return type;
    }

    private static Set<String> receivers(JsonNode request, int type) {
        Set<String> wanted = new LinkedHashSet<>();
        request.path("receiverUserIdList")
                .forEach(id -> wanted.add(id.asString("").strip()));
        if (wanted.isEmpty()) {
            throw ApiRefusal.badRequest("miss.staffId", "receiverUserIdList 不能为空");
        }
        if (wanted.size() > (type == 1 ? MOST_IN_APP : MOST_ELSEWHERE)) {
            throw ApiRefusal.badRequest("ding.receivercount.limit", "接收人超过上限");
        }
        return wanted;
    }
}
