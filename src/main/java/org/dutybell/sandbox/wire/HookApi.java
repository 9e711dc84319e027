package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Conversation;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.chat.Posting;
import org.dutybell.sandbox.chat.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The webhooks: a group's robot, and the answer in a session. Always HTTP 200; the outcome is in errcode. */
@RestController
@OnlyWithBuiltInWire
class HookApi {

    private final Directory directory;
    private final Chats chats;
    private final Sessions sessions;
    /** Senders sign by their own machine's time, whatever time is played here. */
    private final Clock machine;

    private final JsonMapper json;
    private final Faults faults;
    private final Throttle throttle;
    private final SeenIds seen = new SeenIds();

    HookApi(
            Directory directory,
            Chats chats,
            Sessions sessions,
            Clock clock,
            @Qualifier("clock") Clock machine,
            Faults faults,
            JsonMapper json) {
        this.directory = directory;
        this.chats = chats;
        this.sessions = sessions;
        this.machine = machine;
        this.json = json;
        this.faults = faults;
        this.throttle = new Throttle(clock);
    }

    @PostMapping("/robot/send")
    Map<String, Object> send(
            @RequestParam(name = "access_token", required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String timestamp,
            @RequestParam(required = false) @Nullable String sign,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            @RequestBody(required = false) byte @Nullable [] body) {
        Community community = directory.today();
        Conversation group = robotOf(community, token);
        Signature.check(timestamp, sign, SandboxCredentials.ROBOT_SECRET, machine.instant());
        GroupRobots.checkHook(faults, group.id());
        HookMessage message = HookMessage.read(json, contentType, body == null ? new byte[0] : body);
        if (!seen.contains(group.id(), message.uuid())) {
            throttle.pass(group.id());
            seen.add(group.id(), message.uuid());
            chats.post(Posting.overWebhook(group.id(), message.content(), Mentions.of(message, community, group)));
        }
        return answer(0, "ok");
    }

    @PostMapping("/robot/sendBySession")
    Map<String, Object> sendBySession(
            @RequestParam(required = false) @Nullable String session,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            @RequestBody(required = false) byte @Nullable [] body) {
        Community community = directory.today();
        Conversation conversation = sessions.conversation(session == null ? "" : session)
                .flatMap(community::conversation)
                .orElseThrow(() -> new HookRefusal(300001, "session 不存在"));
        HookMessage message = HookMessage.read(json, contentType, body == null ? new byte[0] : body);
        chats.post(Posting.overWebhook(
                conversation.id(), message.content(), Mentions.of(message, community, conversation)));
        return answer(0, "ok");
    }

    @ExceptionHandler
    Map<String, Object> refused(HookRefusal refusal) {
        return answer(refusal.code(), String.valueOf(refusal.getMessage()));
    }

    private static Conversation robotOf(Community community, @Nullable String token) {
        if (token == null || token.isBlank()) {
            throw new HookRefusal(400101, "access_token 缺失");
        }
        return community.groupByCode(token).orElseThrow(() -> new HookRefusal(300001, "token 不存在"));
    }

    private static Map<String, Object> answer(int code, String message) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("errcode", code);
        answer.put("errmsg", message);
        return answer;
    }
}
