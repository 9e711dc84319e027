package org.dutybell.dingtalk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dutybell.dingtalk.outbound.OutboundFixture;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.Judge;
import org.dutybell.dingtalk.wire.TokenUnavailable;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.dingtalk.wire.Wire;
import org.dutybell.notification.Content;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.OutgoingMessage.Original;
import org.dutybell.notification.Way;
import org.dutybell.organisation.Person;
import org.jspecify.annotations.Nullable;

/** How each interface is called, and what DingTalk says when it takes the call. A new interface needs a row here. */
final class Contracts {

    static final Map<Api, Contract> ALL = new EnumMap<>(Api.class);

    private static final Address PERSON = new Address.Private("u2");
    private static final Address GROUP = new Address.Group("school-02", "cid2==");
    private static final Instant LATER = FakeDingTalk.NOW.plusSeconds(3600);

    /**
     * @param success DingTalk's answer when it takes the call
     * @param call makes it; TAKEN, REFUSED, LATER or UNCERTAIN
     */
    record Contract(String success, Function<FakeDingTalk, String> call) {}

    static {
        contract(Api.TOKEN, "{\"accessToken\":\"t\",\"expireIn\":7200}", Contracts::token);
        contract(
                Api.STREAM_OPEN,
                "{\"endpoint\":\"wss://h:443/connect\",\"ticket\":\"t\"}",
                dingtalk -> Judge.api(dingtalk.wire()
                                .post(dingtalk.properties().api(Api.STREAM_OPEN.path()), Map.of("clientId", "ding-id")))
                        .kind()
                        .name());
        contract(
                Api.USER_TOKEN,
                "{\"accessToken\":\"t\",\"refreshToken\":\"r\",\"expireIn\":7200}",
                dingtalk -> Judge.api(dingtalk.wire()
                                .post(dingtalk.properties().api(Api.USER_TOKEN.path()), Map.of("code", "c")))
                        .kind()
                        .name());
        contract(
                Api.ME,
                "{\"unionId\":\"u\"}",
                dingtalk -> Judge.api(dingtalk.wire()
                                .call(
                                        Api.ME.method(),
                                        dingtalk.properties().api(Api.ME.path()),
                                        Map.of(Wire.TOKEN_HEADER, "of-the-person"),
                                        null))
                        .kind()
                        .name());
        sent(Api.GROUP_SEND, "{\"processQueryKey\":\"k\"}", GROUP, words(false), null);
        sent(Api.PRIVATE_SEND, "{\"processQueryKey\":\"k\"}", PERSON, words(false), null);
        sent(Api.ROBOT_WEBHOOK, FakeDingTalk.OK, new Address.Group("school-01", null), words(false), null);
        contract(
                Api.SESSION_WEBHOOK,
                FakeDingTalk.OK,
                dingtalk -> send(dingtalk, dingtalk.reply(null, null), words(false), null));
        sent(
                Api.CARD_CREATE,
                "{\"success\":true,\"result\":{\"deliverResults\":[{\"success\":true,\"carrierId\":\"c\"}]}}",
                PERSON,
                words(true),
                null);
        sent(Api.CARD_UPDATE, "{\"success\":true}", PERSON, new Content.CardResult(1L, "t", "b", false), Way.CARD);
        sent(Api.GROUP_RECALL, "{\"successResult\":[\"key\"]}", GROUP, new Content.Recall(1L), Way.GROUP_API);
        sent(Api.PRIVATE_RECALL, "{\"successResult\":[\"key\"]}", PERSON, new Content.Recall(1L), Way.PRIVATE);
        sent(Api.GROUP_READ, "{\"readUserIds\":[]}", GROUP, new Content.ReadCheck(1L), Way.GROUP_API);
        sent(Api.PRIVATE_READ, "{\"messageReadInfoList\":[]}", PERSON, new Content.ReadCheck(1L), Way.PRIVATE);
        sent(Api.DING_SEND, "{\"openDingId\":\"d\"}", PERSON, new Content.Ding("x"), null);
        sent(Api.TODO_CREATE, "{\"id\":\"t1\"}", PERSON, new Content.Todo("t", "b", LATER, "/o/1"), null);
        sent(Api.TODO_UPDATE, "{\"result\":true}", PERSON, new Content.TodoDone(1L), Way.TODO);
        ApiCall bySource = ApiCall.of(Api.TODO_BY_SOURCE, MessageKind.NOTICE)
                .path("unionId", "union-1")
                .path("sourceId", "key-1");
        contract(
                Api.TODO_BY_SOURCE,
                "{\"id\":\"t1\"}",
                dingtalk -> dingtalk.api().call(bySource).verdict().kind().name());
        sent(
                Api.EVENT_CREATE,
                "{\"id\":\"e1\"}",
                PERSON,
                new Content.Event("t", "b", FakeDingTalk.NOW, LATER, "", List.of()),
                null);
        Content.EventChange moved = new Content.EventChange(1L, FakeDingTalk.NOW, LATER, "");
        sent(Api.EVENT_CHANGE, "{\"id\":\"e1\"}", PERSON, moved, Way.CALENDAR);
        people(Api.EVENT_JOIN, new Content.EventJoined(1L, List.of("P02")));
        people(Api.EVENT_LEAVE, new Content.EventLeft(1L, List.of("P02")));
        sent(Api.EVENT_DELETE, "{}", PERSON, new Content.EventCancelled(1L), Way.CALENDAR);
        called(Api.FILE_DOWNLOAD, "{\"downloadUrl\":\"http://h/f\"}", Map.of("downloadCode", "c"));
        called(Api.GROUP_ROBOTS, "{\"chatbotInstanceVOList\":[]}", Map.of("openConversationId", "cid2=="));
        String found = "{\"errcode\":0,\"errmsg\":\"ok\",\"result\":{}}";
        called(Api.DEPARTMENTS, found, Map.of("dept_id", 1));
        called(Api.DEPARTMENT_USERS, found, Map.of("dept_id", 1, "cursor", 0, "size", 100));
        called(Api.USER, found, Map.of("userid", "u1"));
        called(Api.USER_BY_MOBILE, found, Map.of("mobile", "13800000001"));
        called(Api.USER_BY_UNION_ID, found, Map.of("unionid", "union-2"));
        called(Api.SCOPES, found, null);
        called(Api.FAILED_EVENTS, found, null);
    }

    private Contracts() {}

    /** Everything is set up, and nothing answers yet but the token. */
    static FakeDingTalk dingtalk() {
        return new FakeDingTalk().withPages().withRobot("school-01", "SEC1").with("card.template-id", "T.schema");
    }

    private static void contract(Api api, String success, Function<FakeDingTalk, String> call) {
        ALL.put(api, new Contract(success, call));
    }

    private static void sent(Api api, String success, Address address, Content content, @Nullable Way original) {
        contract(api, success, dingtalk -> send(dingtalk, address, content, original));
    }

    private static void people(Api api, Content content) {
        contract(api, "{}", dingtalk -> send(dingtalk, PERSON, content, Way.CALENDAR, List.of(OutboundFixture.WANG)));
    }

    private static void called(Api api, String success, @Nullable Object body) {
        ApiCall call = ApiCall.of(api, MessageKind.NOTICE);
        contract(
                api,
                success,
                dingtalk -> dingtalk.api()
                        .call(body == null ? call : call.body(body))
                        .verdict()
                        .kind()
                        .name());
    }

    private static String send(FakeDingTalk dingtalk, Address address, Content content, @Nullable Way original) {
        return send(dingtalk, address, content, original, List.of());
    }

    private static String send(
            FakeDingTalk dingtalk, Address address, Content content, @Nullable Way original, List<Person> people) {
        Original earlier = original == null ? null : new Original("key-1", "key", original, FakeDingTalk.NOW);
        Outcome outcome = new OutboundFixture(dingtalk)
                .channel()
                .send(
                        new OutgoingMessage("key-2", MessageKind.REMINDER, address, content, people, earlier),
                        FakeDingTalk.NOW);
        return Map.of("Accepted", "TAKEN", "Rejected", "REFUSED", "Retryable", "LATER", "Unknown", "UNCERTAIN")
                .get(outcome.getClass().getSimpleName());
    }

    private static String token(FakeDingTalk dingtalk) {
        try {
            dingtalk.tokens(Clock.fixed(FakeDingTalk.NOW, ZoneOffset.UTC)).get();
            return Verdict.Kind.TAKEN.name();
        } catch (TokenUnavailable none) {
            return none.forTheCaller().kind().name();
        }
    }

    private static Content.Message words(boolean answerable) {
        return new Content.Message("t", "b", null, answerable);
    }
}
