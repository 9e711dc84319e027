package org.dutybell.dingtalk.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.dutybell.dingtalk.office.DingProperties.Type;
import org.dutybell.dingtalk.text.Cut;
import org.dutybell.dingtalk.text.Dialect;
import org.dutybell.dingtalk.text.MessageText;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.Judge;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.Way;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Wakes one person. A DING has no key, so one that was bought, by phone or text message, is never repeated when nobody knows. */
public class Dings {

    private final OpenApi api;
    private final DingTalkProperties dingtalk;
    private final DingProperties properties;

    public Dings(OpenApi api, DingTalkProperties dingtalk, DingProperties properties) {
        this.api = api;
        this.dingtalk = dingtalk;
        this.properties = properties;
    }

    /** Whether a second one would be worse than none. */
    public boolean areNeverRepeated() {
        return properties.type() == Type.PHONE || properties.type() == Type.SMS;
    }

    public Outcome send(OutgoingMessage message) {
        if (properties.type() == Type.OFF) {
            return new Outcome.Rejected("DINGs are switched off; set dutybell.dingtalk.ding.type to app, sms or phone");
        }
        if (!(message.address() instanceof Address.Private person)) {
            return new Outcome.Rejected("A DING goes to a person and not to a group");
        }
        Called called = api.call(ApiCall.of(Api.DING_SEND, message.kind()).body(request(message, person.userId())));
        if (!called.verdict().isTaken()) {
            return called.verdict().failed(message.kind(), false);
        }
        return failure(called.body(), person.userId())
                .<Outcome>map(why -> new Outcome.Rejected("DingTalk did not DING this person: " + Judge.harmless(why)))
                .orElseGet(() -> new Outcome.Accepted(Json.text(called.body(), "openDingId"), Way.DING));
    }

    private Request request(OutgoingMessage message, String userId) {
        String text = MessageText.of(Dialect.PLAIN, message.body(), message.mentions())
                .text()
                .replaceAll("\\s+", " ")
                .strip();
        return new Request(
                dingtalk.robotCode(),
                properties.type().remindType(),
                List.of(userId),
                Cut.to(text, properties.maxLength()),
                properties.type() == Type.PHONE ? properties.voice() : null);
    }

    /** A 200 is not enough: the answer lists whom it did not reach, by the reason. */
    private static Optional<String> failure(JsonNode body, String userId) {
        return body.path("failedList").properties().stream()
                .filter(entry -> names(entry.getValue(), userId))
                .map(java.util.Map.Entry::getKey)
                .findFirst();
    }

    private static boolean names(JsonNode people, String userId) {
        if (people.isString()) {
            return people.stringValue().equals(userId);
        }
        return people.valueStream()
                .anyMatch(person -> person.isString() && person.stringValue().equals(userId));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Request(
            String robotCode,
            int remindType,
            List<String> receiverUserIdList,
            String content,
            @Nullable String callVoice) {}
}
