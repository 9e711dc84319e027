package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Cards, DINGs, to-dos, the calendar, recall and read state, over real HTTP. */
@SandboxTest
class SandboxOfficeTests {

    private static final String CARDS = "/v1.0/card/instances/createAndDeliver";
    private static final String TASKS = "/v1.0/todo/users/union-user-wang/tasks";

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void prepare() {
        caller = new Caller(port);
        caller.form("/sandbox/api/faults/quota", "usedCalls=0&usedMessages=0");
    }

    @Test
    void deliversACardOnceAndChangesItForEverybody() {
        String id = newId();
        JsonNode delivered = caller.withToken(
                        CARDS, card(id, "sandbox-duty.schema", Map.of("title", "巡查", "state", "open")))
                .json();
        JsonNode result = delivered.path("result").path("deliverResults").get(0);
        assertThat(result.path("success").asBoolean()).isTrue();
        JsonNode shown = last("school-03", "user-li");
        assertThat(shown.path("card").asString()).isEqualTo(id);
        assertThat(shown.path("processQueryKey")).isEqualTo(result.path("carrierId"));
        assertThat(caller.withToken(CARDS, card(id, "sandbox-duty.schema", Map.of()))
                        .body())
                .contains("param.cardAlreadyExist");
    }

    @Test
    void refusesACardThatDingTalkWouldRefuse() {
        assertThat(caller.withToken(CARDS, card(newId(), "other.schema", Map.of()))
                        .body())
                .contains("param.templateNotExist");
        assertThat(caller.withToken(CARDS, card(newId(), "sandbox-duty.schema", Map.of("count", 3)))
                        .body())
                .contains("param.error");
        assertThat(caller.withToken(CARDS, card(newId(), "sandbox-duty.schema", Map.of("title", "安".repeat(400))))
                        .body())
                .contains("param.error");
    }

    @Test
    void tellsThatACardCameFromAForeignRobot() {
        Map<String, Object> card = new java.util.HashMap<>(card(newId(), "sandbox-duty.schema", Map.of("title", "x")));
        card.put("imGroupOpenDeliverModel", Map.of("robotCode", "other"));
        JsonNode answer = caller.withToken(CARDS, card).json();
        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.path("result")
                        .path("deliverResults")
                        .get(0)
                        .path("success")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void saysThatNobodyHeardAPressWithoutABot() {
        String id = newId();
        caller.withToken(CARDS, card(id, "sandbox-duty.schema", Map.of("title", "巡查", "state", "open")));
        String message = last("school-03", "user-li").path("id").asString();
        Caller.Answer pressed = caller.form(
                "/sandbox/api/cards/press", "as=user-li&action=done&message=" + message.replace("=", "%3D"));
        assertThat(pressed.json().path("result").asString()).contains("2 秒");
        assertThat(pressed.json().path("params").path("state").asString()).isEqualTo("open");
    }

    @Test
    void sendsADingAndTellsWhomItDidNotReach() {
        JsonNode answer = caller.withToken("/v1.0/robot/ding/send", ding(1, List.of("user-wang", "gone")))
                .json();
        assertThat(answer.path("openDingId").asString()).isNotBlank();
        assertThat(answer.path("failedList").toString()).contains("gone").doesNotContain("user-wang");
        assertThat(caller.get("/sandbox/api/dings").body()).contains("速到");
        String id = answer.path("openDingId").asString();
        caller.withToken("/v1.0/robot/ding/recall", Map.of("robotCode", "sandbox-client", "openDingId", id));
        assertThat(caller.get("/sandbox/api/dings").body()).doesNotContain(id);
    }

    @Test
    void limitsTheReceiversOfAPhoneCall() {
        List<String> many =
                java.util.stream.IntStream.range(0, 21).mapToObj(n -> "u" + n).toList();
        assertThat(caller.withToken("/v1.0/robot/ding/send", ding(3, many)).body())
                .contains("ding.receivercount.limit");
        assertThat(caller.withToken("/v1.0/robot/ding/send", ding(1, List.of())).body())
                .contains("miss.staffId");
    }

    @Test
    void takesAToDoOnce() {
        Map<String, Object> todo = Map.of(
                "sourceId", newId(),
                "subject", "审批方案",
                "executorIds", List.of("union-user-wang"),
                "detailUrl", Map.of("appUrl", "http://127.0.0.1/x", "pcUrl", "http://127.0.0.1/x"));
        JsonNode created = caller.withToken(TASKS, todo).json();
        assertThat(created.path("done").asBoolean(true)).isFalse();
        Caller.Answer again = caller.withToken(TASKS, todo);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("todo.taskCreate.paramError").contains("task exist");
        String sources = TASKS + "/sources/";
        assertThat(caller.app("GET", sources + todo.get("sourceId"), Map.of())
                        .json()
                        .path("id"))
                .isEqualTo(created.path("id"));
        assertThat(caller.app("GET", sources + "unknown", Map.of()).status()).isEqualTo(400);
        assertThat(caller.withToken(TASKS, Map.of("subject", "x", "executorIds", List.of()))
                        .body())
                .contains("detailUrl");
    }

    @Test
    void takesAnEventWithTheSameClientTokenOnce() {
        Map<String, Object> event = Map.of(
                "summary", "专题会议",
                "start", Map.of("dateTime", "2027-01-05T09:00:00+08:00"),
                "end", Map.of("dateTime", "2027-01-05T10:00:00+08:00"));
        String path = "/v1.0/calendar/users/union-user-wang/calendars/primary/events";
        String token = newId();
        String first = caller.post(path, event, "x-acs-dingtalk-access-token", caller.token(), "x-client-token", token)
                .json()
                .path("id")
                .asString();
        String second = caller.post(path, event, "x-acs-dingtalk-access-token", caller.token(), "x-client-token", token)
                .json()
                .path("id")
                .asString();
        assertThat(first).isNotBlank().isEqualTo(second);
    }

    @Test
    void takesAMessageBackWithinADay() {
        String key = send();
        JsonNode answer = caller.withToken("/v1.0/robot/groupMessages/recall", recall(key))
                .json();
        assertThat(answer.path("successResult").get(0).asString()).isEqualTo(key);
        assertThat(last("school-03", "user-li").path("recalled").asBoolean()).isTrue();
        assertThat(last("school-03", "user-li").path("text").asString()).isEmpty();
        String old = send();
        caller.form("/sandbox/api/clock/advance", "by=PT25H");
        assertThat(caller.withToken("/v1.0/robot/groupMessages/recall", recall(old))
                        .body())
                .contains("robot.processQueryKey.expired");
    }

    @Test
    void tellsWhoHasReadAMessageAfterTheFirstSeconds() {
        String key = send();
        Map<String, Object> query = Map.of(
                "robotCode",
                "sandbox-client",
                "openConversationId",
                FakeOrganisation.SCHOOL_CHAT,
                "processQueryKey",
                key);
        assertThat(caller.withToken("/v1.0/robot/groupMessages/query", query).body())
                .contains("processQueryKey.expireTime");
        caller.messages("school-03", "user-zhang");
        caller.form("/sandbox/api/clock/advance", "by=PT1M");
        assertThat(caller.withToken("/v1.0/robot/groupMessages/query", query)
                        .json()
                        .path("readUserIds")
                        .toString())
                .contains("user-zhang")
                .doesNotContain("user-li");
    }

    private String send() {
        return caller.withToken(
                        "/v1.0/robot/groupMessages/send",
                        Map.of(
                                "robotCode", "sandbox-client",
                                "openConversationId", FakeOrganisation.SCHOOL_CHAT,
                                "msgKey", "sampleText",
                                "msgParam", "{\"content\":\"通知\"}"))
                .json()
                .path("processQueryKey")
                .asString();
    }

    private static Map<String, Object> recall(String key) {
        return Map.of(
                "robotCode",
                "sandbox-client",
                "openConversationId",
                FakeOrganisation.SCHOOL_CHAT,
                "processQueryKeys",
                List.of(key));
    }

    private static Map<String, Object> ding(int type, List<String> people) {
        return Map.of("robotCode", "sandbox-client", "remindType", type, "receiverUserIdList", people, "content", "速到");
    }

    private static Map<String, Object> card(String id, String template, Map<String, Object> params) {
        return Map.of(
                "cardTemplateId",
                template,
                "outTrackId",
                id,
                "callbackType",
                "STREAM",
                "cardData",
                Map.of("cardParamMap", params),
                "openSpaceId",
                "dtv1.card//IM_GROUP." + FakeOrganisation.SCHOOL_CHAT,
                "imGroupOpenSpaceModel",
                Map.of("supportForward", false),
                "imGroupOpenDeliverModel",
                Map.of("robotCode", "sandbox-client"));
    }

    private JsonNode last(String conversation, String as) {
        JsonNode messages = caller.messages(conversation, as);
        return messages.get(messages.size() - 1);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
