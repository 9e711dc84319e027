package org.dutybell.dingtalk.outbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.ApiLimits;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.notification.Ability;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Original;
import org.dutybell.notification.ReadMarks;
import org.dutybell.notification.Way;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks who has read a message. Each call costs quota, so nothing here repeats by itself. */
final class ReadChecks {

    /** A group of DingTalk has at most a thousand members. */
    private static final int MOST_PAGES = 5;
    /** DingTalk does not know who got a message right after sending; later the same code means that it never will. */
    private static final Duration SOON_AFTER_SENDING = Duration.ofMinutes(10);

    private static final String TOO_EARLY_OR_TOO_LATE = "processQueryKey.expireTime";

    private final OpenApi api;
    private final DingTalkProperties properties;
    private final Supplier<ReadMarks> marks;

    ReadChecks(OpenApi api, DingTalkProperties properties, Supplier<ReadMarks> marks) {
        this.api = api;
        this.properties = properties;
        this.marks = marks;
    }

    Outcome check(OutgoingMessage message, Instant now) {
        Original original = message.original();
        String whyNot = Afterwards.whyNot(original, Ability.READ_STATE, "asked about", now);
        if (original == null || whyNot != null) {
            return new Outcome.Withheld(String.valueOf(whyNot));
        }
        return original.way() == Way.PRIVATE ? ofPerson(message, original, now) : ofGroup(message, original, now);
    }

    private Outcome ofPerson(OutgoingMessage message, Original original, Instant now) {
        String key = String.valueOf(original.reference());
        Called called = api.call(ApiCall.of(Api.PRIVATE_READ, message.kind())
                .query("robotCode", properties.robotCode())
                .query("processQueryKey", key));
        if (!called.verdict().isTaken()) {
            return failed(called, message, original, now);
        }
        for (JsonNode person : called.body().path("messageReadInfoList")) {
            if ("READ".equals(Json.text(person, "readStatus"))) {
                mark(key, Json.text(person, "userId"), now);
            }
        }
        return new Outcome.Accepted(null, Way.PRIVATE);
    }

    private Outcome ofGroup(OutgoingMessage message, Original original, Instant now) {
        @Nullable String group = RobotInGroup.groupOf(message.address());
        if (group == null) {
            return new Outcome.Rejected("The group's conversation id is not known any more");
        }
        String key = String.valueOf(original.reference());
        List<String> readers = new ArrayList<>();
        @Nullable String next = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Called called = api.call(ApiCall.of(Api.GROUP_READ, message.kind())
                    .body(new Question(properties.robotCode(), group, key, ApiLimits.READERS_ON_A_PAGE, next)));
            if (!called.verdict().isTaken()) {
                return failed(called, message, original, now);
            }
            called.body().path("readUserIds").forEach(person -> readers.add(person.asString("")));
            next = Json.text(called.body(), "nextToken");
            if (next == null || !called.body().path("hasMore").asBoolean(false)) {
                break;
            }
        }
        readers.forEach(reader -> mark(key, reader, now));
        return new Outcome.Accepted(null, Way.GROUP_API);
    }

    private void mark(String key, @Nullable String userId, Instant now) {
        if (userId != null && !userId.isEmpty()) {
            marks.get().read(key, userId, now);
        }
    }

    private static Outcome failed(Called called, OutgoingMessage message, Original original, Instant now) {
        Verdict verdict = called.verdict();
        boolean never = TOO_EARLY_OR_TOO_LATE.equals(Json.text(called.body(), "code"))
                && now.isAfter(original.at().plus(SOON_AFTER_SENDING));
        return never ? new Outcome.Rejected(verdict.reason()) : verdict.failed(message.kind(), true);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Question(
            String robotCode,
            String openConversationId,
            String processQueryKey,
            int maxResults,
            @Nullable String nextToken) {}
}
