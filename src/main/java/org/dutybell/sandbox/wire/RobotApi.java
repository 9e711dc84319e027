package org.dutybell.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Content;
import org.dutybell.sandbox.chat.Conversation;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.chat.Posting;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The app robot's sends: to a group, and to people one by one. */
@RestController
@OnlyWithBuiltInWire
class RobotApi extends ApiEndpoint {

    static final String TOKEN_HEADER = "x-acs-dingtalk-access-token";
    static final String BLOCKED = "blocked";
    static final String FLOW_CONTROLLED = "flow-controlled";
    private static final int MOST_USERS = 20;
    private static final int LONGEST_PARAM = 15_000;

    private final Directory directory;
    private final Chats chats;
    private final Faults faults;

    RobotApi(Directory directory, Chats chats, Faults faults, JsonMapper json) {
        super(json);
        this.directory = directory;
        this.chats = chats;
        this.faults = faults;
    }

    @PostMapping("/v1.0/robot/groupMessages/send")
    Map<String, Object> toGroup(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        checkRobot(request);
        String group = text(request, "openConversationId");
        if (directory.today().group(group).isEmpty()) {
            throw ApiRefusal.badRequest("invalid.openConversationId", "无效的openConversationId");
        }
        GroupRobots.check(faults, group);
        String key = newKey();
        chats.post(Posting.overApi(group, content(request), key));
        return Map.of("processQueryKey", key);
    }

    @PostMapping("/v1.0/robot/oToMessages/batchSend")
    Map<String, Object> toPeople(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        checkRobot(request);
        Set<String> userIds = userIds(request);
        Content content = content(request);
        String key = newKey();
        List<String> invalid = new ArrayList<>();
        List<String> controlled = new ArrayList<>();
        Community community = directory.today();
        for (String userId : userIds) {
            if (!reaches(community, userId)) {
                invalid.add(userId);
            } else if (faults.is(userId, FLOW_CONTROLLED)) {
                controlled.add(userId);
            } else {
                chats.post(Posting.overApi(Conversation.privateId(userId), content, key));
            }
        }
        return Map.of("processQueryKey", key, "invalidStaffIdList", invalid, "flowControlledStaffIdList", controlled);
    }

    private boolean reaches(Community community, String userId) {
        return !faults.is(userId, BLOCKED)
                && community.user(userId).filter(user -> !user.outside()).isPresent();
    }

    private static Set<String> userIds(JsonNode request) {
        Set<String> userIds = new LinkedHashSet<>();
        request.path("userIds").forEach(id -> userIds.add(id.asString("").strip()));
        if (userIds.isEmpty()) {
            throw ApiRefusal.badRequest("miss.staffId", "userIds 不能为空");
        }
        if (request.path("userIds").size() > MOST_USERS) {
            throw ApiRefusal.badRequest("invalidParameter.userIds.overMax", "userIds 超过上限 " + MOST_USERS);
        }
        return userIds;
    }

    private Content content(JsonNode request) {
        String param = request.path("msgParam").asString("");
        if (param.getBytes(StandardCharsets.UTF_8).length > LONGEST_PARAM) {
            throw ApiRefusal.badRequest("invalidParameter.msgParam.tooLong", "msgParam 超过 15000 字节");
        }
        return SampleMessages.read(text(request, "msgKey"), object(param, "invalidParameter.msgParam.invalid"));
    }

    private static String newKey() {
        return UUID.randomUUID().toString().replace("-", "") + "=";
    }
}
