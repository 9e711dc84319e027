package org.dutybell.dingtalk.office;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.dingtalk.outbound.OutboundFixture;
import org.dutybell.notification.Content;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.OutgoingMessage.Original;
import org.dutybell.notification.Way;
import org.dutybell.organisation.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DINGs, to-dos and the calendar. Lina's union id is not in the organisation, Wang's is. */
class OfficeTests {

    private static final String DING = "/v1.0/robot/ding/send";
    private static final String TODOS = "/v1.0/todo/users/union-1/tasks";
    private static final String EVENTS = "/v1.0/calendar/users/union-1/calendars/primary/events";
    private static final String USER = "/topapi/v2/user/get";
    private static final Address LINA = new Address.Private("u1");
    private static final Address GROUP = new Address.Group("school-02", "cid2==");
    private static final Instant DUE = Instant.parse("2027-03-02T09:00:00Z");
    private static final Content.Todo TODO = new Content.Todo("审阅**季度**报告", "第一小学", DUE, "/o/D7K3");

    private final FakeDingTalk dingtalk = new FakeDingTalk().withPages();

    @BeforeEach
    void knowsLina() {
        answer(USER, 200, "{\"errcode\":0,\"result\":{\"userid\":\"u1\",\"unionid\":\"union-1\"}}");
    }

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void wakesAPersonInPlainWords() {
        answer(DING, 200, "{\"openDingId\":\"ding-1\",\"failedList\":{}}");
        assertThat(ding("**{@P01}**：\n\n请立即处理")).isEqualTo(new Outcome.Accepted("ding-1", Way.DING));
        assertThat(dingtalk.onlyBody(DING)).isEqualTo(FakeDingTalk.JSON.readTree("""
                {"robotCode":"ding-id","remindType":1,"receiverUserIdList":["u1"],"content":"李娜： 请立即处理"}"""));
    }

    @Test
    void callsThePhoneWithAVoiceAndOnlyOnce() {
        dingtalk.with("ding.type", "phone").with("ding.max-length", "20");
        answer(DING, 200, "{\"openDingId\":\"ding-1\"}");
        ding("🚒".repeat(30));
        assertThat(dingtalk.onlyBody(DING).path("remindType").intValue()).isEqualTo(3);
        assertThat(dingtalk.onlyBody(DING).path("callVoice").stringValue()).isEqualTo("Standard_Female_Voice");
        assertThat(dingtalk.onlyBody(DING).path("content").stringValue()).isEqualTo("🚒".repeat(19) + "…");
        assertThat(dingtalk.channel().isNeverRepeated(new Content.Ding("x"))).isTrue();
        assertThat(new FakeDingTalkWith("app").neverRepeats()).isFalse();
    }

    @Test
    void readsWhomADingDidNotReach() {
        answer(DING, 200, "{\"openDingId\":\"d\",\"failedList\":{\"quota used up\":[\"u1\"]}}");
        assertThat(ding("x"))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.reason()).contains("quota used up"));
    }

    @Test
    void saysWhyThereIsNoDing() {
        answer(DING, 400, "{\"code\":\"ding.serverquota.insufficient\"}");
        assertThat(ding("x"))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.reason()).contains("buy more"));
        dingtalk.with("ding.type", "off");
        assertThat(ding("x"))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.reason()).contains("dutybell.dingtalk.ding.type"));
        assertThat(send(GROUP, new Content.Ding("x"), null)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void putsATaskInThePersonsList() {
        answer(TODOS, 200, "{\"id\":\"task-1\",\"done\":false}");

        assertThat(send(LINA, TODO, null)).isEqualTo(new Outcome.Accepted("task-1", Way.TODO));

        dingtalk.server.verify(postRequestedFor(urlPathEqualTo(TODOS))
                .withQueryParam("operatorId", equalTo("union-1"))
                .withRequestBody(equalToJson("""
                        {"sourceId":"key-17","subject":"审阅季度报告","description":"第一小学","creatorId":"union-1",
                         "executorIds":["union-1"],"dueTime":1803978000000,"isOnlyShowExecutor":true,"priority":20,
                         "detailUrl":{"appUrl":"https://lvze.example.cn/o/D7K3","pcUrl":"https://lvze.example.cn/o/D7K3"}}
                        """)));
    }

    @Test
    void makesATaskInTheNameOfTheOneWhoIsConfigured() {
        dingtalk.with("todo.creator", "u2");
        answer("/v1.0/todo/users/union-2/tasks", 200, "{\"id\":\"task-1\"}");
        assertThat(send(LINA, TODO, null)).isEqualTo(new Outcome.Accepted("task-1", Way.TODO));
    }

    @Test
    void takesATaskThatIsThereForOurOwn() {
        answer(TODOS, 400, "{\"code\":\"todo.taskCreate.paramError\",\"message\":\"task exist\"}");
        assertThat(send(LINA, TODO, null)).isEqualTo(new Outcome.Accepted(null, Way.TODO));
        answer(TODOS, 400, "{\"code\":\"todo.taskCreate.paramError\",\"message\":\"subject is empty\"}");
        assertThat(send(LINA, TODO, null)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void givesTheTaskOtherWordsAndLeavesTheRestOfItAlone() {
        answer(TODOS + "/task-1", 200, "{\"result\":true}");
        var change = new Content.TodoChange(1L, "已逾期：审阅**季度**报告", "第一小学");

        assertThat(send(LINA, change, original(Way.TODO, "task-1"))).isEqualTo(new Outcome.Accepted(null, Way.TODO));
        assertThat(send(LINA, change, original(Way.TODO, "task-1"))).isEqualTo(new Outcome.Accepted(null, Way.TODO));

        dingtalk.server.verify(
                2,
                putRequestedFor(urlPathEqualTo(TODOS + "/task-1"))
                        .withQueryParam("operatorId", equalTo("union-1"))
                        .withRequestBody(equalToJson("{\"subject\":\"已逾期：审阅季度报告\",\"description\":\"第一小学\"}")));
    }

    @Test
    void changesNoTaskThatWasNotMadeOrHasNoNumber() {
        var change = new Content.TodoChange(1L, "t", "b");

        assertThat(send(LINA, change, original(Way.PRIVATE, "key"))).isInstanceOf(Outcome.Withheld.class);
        assertThat(send(LINA, change, original(Way.TODO, null))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void marksTheTaskDone() {
        answer(TODOS + "/task-1", 200, "{\"result\":true}");
        assertThat(send(LINA, new Content.TodoDone(1L), original(Way.TODO, "task-1")))
                .isEqualTo(new Outcome.Accepted(null, Way.TODO));
        dingtalk.server.verify(putRequestedFor(urlPathEqualTo(TODOS + "/task-1"))
                .withQueryParam("operatorId", equalTo("union-1"))
                .withRequestBody(equalToJson("{\"done\":true}")));
    }

    /** What was taken as "task exist" is known by our own key only. */
    @Test
    void findsTheTaskByItsSourceWhenItsNumberIsUnknown() {
        answer(TODOS + "/sources/key-1", 200, "{\"id\":\"task-9\",\"sourceId\":\"key-1\",\"done\":false}");
        answer(TODOS + "/task-9", 200, "{\"result\":true}");
        assertThat(send(LINA, new Content.TodoDone(1L), original(Way.TODO, null)))
                .isEqualTo(new Outcome.Accepted(null, Way.TODO));
        dingtalk.server.verify(
                putRequestedFor(urlPathEqualTo(TODOS + "/task-9")).withRequestBody(equalToJson("{\"done\":true}")));
    }

    @Test
    void leavesATaskOpenThatIsNotFoundByItsSource() {
        Original unnamed = original(Way.TODO, null);
        answer(TODOS + "/sources/key-1", 200, "{}");
        assertThat(send(LINA, new Content.TodoDone(1L), unnamed))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.reason()).contains("by hand"));
        answer(TODOS + "/sources/key-1", 400, "{\"code\":\"todo.taskQuery.unheardOf\"}");
        assertThat(send(LINA, new Content.TodoDone(1L), unnamed)).isInstanceOf(Outcome.Rejected.class);
        answer(TODOS + "/sources/key-1", 503, "{\"code\":\"system.busy\"}");
        assertThat(send(LINA, new Content.TodoDone(1L), unnamed)).isInstanceOf(Outcome.Retryable.class);
    }

    @ParameterizedTest
    @CsvSource({"60121,Rejected", "50002,Rejected", "90018,Retryable", "isp,Retryable"})
    void doesNotStartWhereTheUnionIdCannotBeHad(String code, String expected) {
        answer(
                USER,
                200,
                code.equals("isp")
                        ? "{\"errcode\":15,\"sub_code\":\"isp.top-remote-connection-timeout\"}"
                        : "{\"errcode\":" + code + ",\"errmsg\":\"no\"}");
        assertThat(send(LINA, TODO, null).getClass().getSimpleName()).isEqualTo(expected);
        dingtalk.server.verify(0, postRequestedFor(urlPathEqualTo(TODOS)));
    }

    @Test
    void needsAPageForATask() {
        try (FakeDingTalk without = new FakeDingTalk()) {
            assertThat(without.channel().send(message(LINA, TODO, null), FakeDingTalk.NOW))
                    .isInstanceOfSatisfying(
                            Outcome.Rejected.class,
                            refused -> assertThat(refused.reason()).contains("dutybell.public-url"));
        }
    }

    @Test
    void putsAMeetingIntoTheCalendarUnderItsKey() {
        answer(EVENTS, 200, "{\"id\":\"event-1\"}");
        Content.Event meeting =
                new Content.Event("安全例会", "议题", DUE, DUE.plusSeconds(3600), "三楼会议室", List.of("P02", "P03"));
        Person noAccount = new Person("P03", "赵六", null, null);

        assertThat(send(LINA, meeting, null, OutboundFixture.WANG, noAccount))
                .isEqualTo(new Outcome.Accepted("event-1", Way.CALENDAR));

        dingtalk.server.verify(postRequestedFor(urlPathEqualTo(EVENTS))
                .withHeader("x-client-token", equalTo("key-17"))
                .withRequestBody(equalToJson("""
                        {"summary":"安全例会","description":"议题","isAllDay":false,
                         "start":{"dateTime":"2027-03-02T17:00:00+08:00","timeZone":"Asia/Shanghai"},
                         "end":{"dateTime":"2027-03-02T18:00:00+08:00","timeZone":"Asia/Shanghai"},
                         "attendees":[{"id":"union-2","isOptional":false}],"location":{"displayName":"三楼会议室"}}""")));
    }

    @Test
    void takesAMeetingOutOfTheCalendar() {
        answer(EVENTS + "/event-1", 200, "{}");
        assertThat(send(LINA, new Content.EventCancelled(1L), original(Way.CALENDAR, "event-1")))
                .isEqualTo(new Outcome.Accepted(null, Way.CALENDAR));
        dingtalk.server.verify(deleteRequestedFor(urlPathEqualTo(EVENTS + "/event-1")));
        assertThat(send(LINA, new Content.EventCancelled(1L), original(Way.EMAIL, "event-1")))
                .isInstanceOf(Outcome.Withheld.class);
    }

    @Test
    void movesAMeetingAndLeavesTheRestOfItAlone() {
        answer(EVENTS + "/event-1", 200, "{\"id\":\"event-1\"}");
        var moved = new Content.EventChange(1L, DUE, DUE.plusSeconds(3600), "报告厅");

        assertThat(send(LINA, moved, original(Way.CALENDAR, "event-1")))
                .isEqualTo(new Outcome.Accepted(null, Way.CALENDAR));

        dingtalk.server.verify(putRequestedFor(urlPathEqualTo(EVENTS + "/event-1"))
                .withHeader("x-client-token", equalTo("key-17"))
                .withRequestBody(equalToJson("""
                        {"start":{"dateTime":"2027-03-02T17:00:00+08:00","timeZone":"Asia/Shanghai"},
                         "end":{"dateTime":"2027-03-02T18:00:00+08:00","timeZone":"Asia/Shanghai"},
                         "location":{"displayName":"报告厅"}}""")));
        assertThat(send(LINA, moved, original(Way.EMAIL, "event-1"))).isInstanceOf(Outcome.Withheld.class);
        assertThat(send(LINA, moved, original(Way.CALENDAR, null))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void addsAndRemovesPeopleOfAMeetingByUnionId() {
        answer(EVENTS + "/event-1/attendees", 200, "{}");
        answer(EVENTS + "/event-1/attendees/batchRemove", 200, "{}");
        Original made = original(Way.CALENDAR, "event-1");

        assertThat(send(LINA, new Content.EventJoined(1L, List.of("P02")), made, OutboundFixture.WANG))
                .isEqualTo(new Outcome.Accepted(null, Way.CALENDAR));
        assertThat(send(LINA, new Content.EventLeft(1L, List.of("P02")), made, OutboundFixture.WANG))
                .isEqualTo(new Outcome.Accepted(null, Way.CALENDAR));

        dingtalk.server.verify(postRequestedFor(urlPathEqualTo(EVENTS + "/event-1/attendees"))
                .withRequestBody(equalToJson("{\"attendeesToAdd\":[{\"id\":\"union-2\",\"isOptional\":false}]}")));
        dingtalk.server.verify(postRequestedFor(urlPathEqualTo(EVENTS + "/event-1/attendees/batchRemove"))
                .withRequestBody(equalToJson("{\"attendeesToRemove\":[{\"id\":\"union-2\"}]}")));
        assertThat(send(LINA, new Content.EventJoined(1L, List.of("P03")), made, new Person("P03", "赵六", null, null)))
                .isInstanceOf(Outcome.Withheld.class);
    }

    @Test
    void doesNotWaitWithACourtesyUntilAPermissionIsGranted() {
        answer(TODOS, 403, "{\"code\":\"Forbidden.AccessDenied.AccessTokenPermissionDenied\"}");
        assertThat(send(LINA, TODO, null))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.reason()).contains("grant the app the permission"));
    }

    private void answer(String path, int status, String body) {
        dingtalk.server.stubFor(
                any(urlPathEqualTo(path)).willReturn(okJson(body).withStatus(status)));
    }

    private Outcome ding(String body) {
        return send(LINA, new Content.Ding(body), null, FakeDingTalk.LINA);
    }

    private static Original original(Way way, @Nullable String reference) {
        return new Original("key-1", reference, way, FakeDingTalk.NOW);
    }

    private Outcome send(Address address, Content content, @Nullable Original original, Person... people) {
        return dingtalk.channel().send(message(address, content, original, people), FakeDingTalk.NOW);
    }

    private static OutgoingMessage message(
            Address address, Content content, @Nullable Original original, Person... people) {
        return new OutgoingMessage("key-17", MessageKind.COURTESY, address, content, List.of(people), original);
    }

    private record FakeDingTalkWith(String dingType) {

        boolean neverRepeats() {
            try (FakeDingTalk other = new FakeDingTalk().with("ding.type", dingType)) {
                return other.channel().isNeverRepeated(new Content.Ding("x"));
            }
        }
    }
}
