package org.dutybell.dingtalk.outbound;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.dutybell.dingtalk.text.Cut;
import org.dutybell.dingtalk.text.Dialect;
import org.dutybell.dingtalk.text.Fitting;
import org.dutybell.dingtalk.text.MessageText;
import org.dutybell.dingtalk.text.Phrases;
import org.dutybell.dingtalk.text.Title;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.ApiLimits;
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

    private final OpenApi api;
    private final JsonMapper json;
    private final DingTalkProperties properties;
    private final Phrases phrases;

    public RobotMessages(OpenApi api, JsonMapper json, DingTalkProperties properties, Phrases phrases) {
        this.api = api;
        this.json = json;
        this.properties = properties;
        this.phrases = phrases;
    }

    Outcome toGroup(String conversationId, OutgoingMessage message) {
        Words words = words(message);
        Called called = api.call(ApiCall.of(Api.GROUP_SEND, message.kind())
                .body(new ToGroup(properties.robotCode(), conversationId, words.msgKey(), words.msgParam())));
        return called.verdict().isTaken()
                ? new Outcome.Accepted(Json.text(called.body(), "processQueryKey"), Way.GROUP_API)
                : called.verdict().failed(message.kind(), false);
    }

    /**
     * One call for all of them; how it ended for each, in their order.
     *
     * @param userIds at most {@link ApiLimits#PEOPLE}
     * @param message what each of them gets, whomever of them it is addressed to
     */
    List<Outcome> toPeople(List<String> userIds, OutgoingMessage message) {
        Words words = words(message);
        List<String> people = userIds.stream().distinct().toList();
        Called called = api.call(ApiCall.of(Api.PRIVATE_SEND, message.kind())
                .body(new ToPeople(properties.robotCode(), people, words.msgKey(), words.msgParam())));
        if (called.verdict().isTaken()) {
            return userIds.stream()
                    .map(userId -> reached(called.body(), userId))
                    .toList();
        }
        Outcome failed = called.verdict().failed(message.kind(), false);
        return Collections.nCopies(userIds.size(), people.size() > 1 ? whereSeveral(failed) : failed);
    }

    /** What is wrong with one of them must not keep the others from being told: what is tried again goes alone. */
    private static Outcome whereSeveral(Outcome failed) {
        return failed instanceof Outcome.Rejected refused
                ? new Outcome.Retryable(
                        "Refused for several people in one call, so each is tried alone: " + refused.reason(),
                        Duration.ZERO)
                : failed;
    }

    /** A 200 is not enough: the answer lists whom it did not reach. */
    private static Outcome reached(JsonNode body, String userId) {
        if (lists(body, "flowControlledStaffIdList", userId)) {
            return new Outcome.Retryable("DingTalk holds back messages to this person for now", Codes.ONE_MINUTE);
        }
        if (lists(body, "invalidStaffIdList", userId)) {
            return new Outcome.Rejected(
                    "DingTalk cannot reach this person: user id wrong, left the organisation, outside the app's visible"
                            + " range, or the robot is blocked");
        }
        return new Outcome.Accepted(Json.text(body, "processQueryKey"), Way.PRIVATE);
    }

    private Words words(OutgoingMessage message) {
        MessageText text = new Fitting(
                        part -> MessageText.of(Dialect.API, part, message.mentions()),
                        part -> Cut.bytes(words(message, part).msgParam()) <= ApiLimits.ROBOT_PARAM_BYTES,
                        phrases.leftOut(message.content()))
                .of(message.body());
        return words(message, text);
    }

    private Words words(OutgoingMessage message, MessageText text) {
        String title = Title.of(message);
        return phrases.link(message.content())
                .map(link -> new Words(
                        "sampleActionCard",
                        json.writeValueAsString(new WebhookBody.ActionCard(title, text.text(), phrases.open(), link))))
                .orElseGet(() -> new Words(
                        "sampleMarkdown", json.writeValueAsString(new WebhookBody.Markdown(title, text.text()))));
    }

    private static boolean lists(JsonNode body, String field, String userId) {
        for (JsonNode entry : body.path(field)) {
            if (entry.isString() && entry.stringValue().equals(userId)) {
                return true;
            }
        }
        return false;
    }

    /** The form of a message, and its fields as a text of JSON. */
    private record Words(String msgKey, String msgParam) {}

    private record ToGroup(String robotCode, String openConversationId, String msgKey, String msgParam) {}

    private record ToPeople(String robotCode, List<String> userIds, String msgKey, String msgParam) {}
}
