package org.dutybell.dingtalk.outbound;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.Codes;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.Way;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages of the app's robot by the API: to a group, without mentions, and to a person. */
public class RobotMessages {

    /** Largest msgParam the API takes, in bytes of UTF-8. */
    static final int LARGEST_PARAM = 15_000;

    private static final String MARKDOWN = "sampleMarkdown";

    private final OpenApi api;
    private final JsonMapper json;
    private final DingTalkProperties properties;

    public RobotMessages(OpenApi api, JsonMapper json, DingTalkProperties properties) {
        this.api = api;
        this.json = json;
        this.properties = properties;
    }

    Outcome toGroup(String conversationId, OutgoingMessage message) {
        Called called = api.call(ApiCall.of(Api.GROUP_SEND, message.kind())
                .body(new ToGroup(properties.robotCode(), conversationId, MARKDOWN, param(message))));
        return called.verdict().isTaken()
                ? new Outcome.Accepted(Json.text(called.body(), "processQueryKey"), Way.GROUP_API)
                : called.verdict().failed(false);
    }

    /** A 200 is not enough: the answer lists whom it did not reach. */
    Outcome toPerson(String userId, OutgoingMessage message) {
        Called called = api.call(ApiCall.of(Api.PRIVATE_SEND, message.kind())
                .body(new ToPeople(properties.robotCode(), List.of(userId), MARKDOWN, param(message))));
        if (!called.verdict().isTaken()) {
            return called.verdict().failed(false);
        }
        if (lists(called.body(), "flowControlledStaffIdList", userId)) {
            return new Outcome.Retryable("DingTalk holds back messages to this person for now", Codes.ONE_MINUTE);
        }
        if (lists(called.body(), "invalidStaffIdList", userId)) {
            return new Outcome.Rejected(
                    "DingTalk cannot reach this person: user id wrong, left the organisation, outside the app's visible"
                            + " range, or the robot is blocked");
        }
        return new Outcome.Accepted(Json.text(called.body(), "processQueryKey"), Way.PRIVATE);
    }

    private String param(OutgoingMessage message) {
        String title = Title.of(message);
        MessageText text = MessageText.withNames(
                message.body(),
                message.mentions(),
                part -> param(title, part).getBytes(StandardCharsets.UTF_8).length,
                LARGEST_PARAM);
        return param(title, text);
    }

    private String param(String title, MessageText text) {
        return json.writeValueAsString(new Markdown.Content(title, text.text()));
    }

    private static boolean lists(JsonNode body, String field, String userId) {
        for (JsonNode entry : body.path(field)) {
            if (entry.isString() && entry.stringValue().equals(userId)) {
                return true;
            }
        }
        return false;
    }

    private record ToGroup(String robotCode, String openConversationId, String msgKey, String msgParam) {}

    private record ToPeople(String robotCode, List<String> userIds, String msgKey, String msgParam) {}
}
