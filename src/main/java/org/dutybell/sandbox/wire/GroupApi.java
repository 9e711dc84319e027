package org.dutybell.sandbox.wire;

import java.util.List;
import java.util.Map;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.sandbox.chat.Directory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Which robots are in a group. */
@RestController
@OnlyWithBuiltInWire
class GroupApi extends ApiEndpoint {

    private final Directory directory;
    private final Faults faults;

    GroupApi(Directory directory, Faults faults, JsonMapper json) {
        super(json);
        this.directory = directory;
        this.faults = faults;
    }

    @PostMapping("/v1.0/robot/groups/robots/query")
    Map<String, Object> robots(@RequestBody(required = false) String body) {
        String group = text(object(body), "openConversationId");
        if (directory.today().group(group).isEmpty()) {
            throw ApiRefusal.badRequest("invalid.openConversationId", "无效的openConversationId");
        }
        if (faults.robotIs(group, GroupRobots.REMOVED)) {
            return Map.of("chatbotInstanceVOList", List.of());
        }
        return Map.of(
                "chatbotInstanceVOList",
                List.of(Map.of("robotCode", SandboxCredentials.CLIENT_ID, "name", "履责铃", "openRobotType", 1)));
    }
}
