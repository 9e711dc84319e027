package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import java.util.List;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.Judge;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.notification.Ability;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Original;
import org.dutybell.notification.Way;
import org.jspecify.annotations.Nullable;

/** Takes messages back. Taking one back twice does no harm. */
final class Recalls {

    private final OpenApi api;
    private final DingTalkProperties properties;

    Recalls(OpenApi api, DingTalkProperties properties) {
        this.api = api;
        this.properties = properties;
    }

    Outcome recall(OutgoingMessage message, Instant now) {
        Original original = message.original();
        String whyNot = Afterwards.whyNot(original, Ability.RECALL, "taken back", now);
        if (original == null || whyNot != null) {
            return new Outcome.Withheld(String.valueOf(whyNot));
        }
        String key = String.valueOf(original.reference());
        if (original.way() == Way.PRIVATE) {
            return call(message, key, Api.PRIVATE_RECALL, new FromPerson(properties.robotCode(), List.of(key)));
        }
        @Nullable String group = RobotInGroup.groupOf(message.address());
        return group == null
                ? new Outcome.Rejected(
                        "The group's conversation id is not known any more; take the message back by hand")
                : call(message, key, Api.GROUP_RECALL, new FromGroup(properties.robotCode(), group, List.of(key)));
    }

    private Outcome call(OutgoingMessage message, String key, Api which, Object body) {
        Called called = api.call(ApiCall.of(which, message.kind()).body(body));
        if (!called.verdict().isTaken()) {
            return called.verdict().failed(message.kind(), true);
        }
        @Nullable String failure = Json.text(called.body().path("failedResult"), key);
        return failure == null
                ? new Outcome.Accepted(null, which == Api.PRIVATE_RECALL ? Way.PRIVATE : Way.GROUP_API)
                : new Outcome.Rejected("DingTalk did not take the message back: " + Judge.harmless(failure));
    }

    private record FromPerson(String robotCode, List<String> processQueryKeys) {}

    private record FromGroup(String robotCode, String openConversationId, List<String> processQueryKeys) {}
}
