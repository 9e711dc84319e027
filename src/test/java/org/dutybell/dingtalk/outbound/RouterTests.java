package org.dutybell.dingtalk.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One way refuses, the next is tried; anything else stops there. */
class RouterTests {

    private static final Content.Message REMINDER = new Content.Message("提醒", "{@P01} 请巡查", "/o/D7K3", true);
    private static final Content.Message RECEIPT = new Content.Message("已记录", "{@P01} 已记录");
    private static final Address GROUP = new Address.Group("school-02", "cid2==");
    private static final String CARD = "/v1.0/card/instances/createAndDeliver";
    private static final String ROBOT = "/robot/send";
    private static final String API = "/v1.0/robot/groupMessages/send";
    private static final String REFUSED = "{\"errcode\":400106,\"errmsg\":\"robot not in group\"}";

    private final FakeDingTalk dingtalk = new FakeDingTalk();

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void takesTheFirstWayThatIsSetUp() {
        dingtalk.withRobot("school-02", "").with("card.template-id", "T.schema");
        answer(CARD, 200, delivered("carrier-1"));
        assertThat(send(REMINDER)).isEqualTo(new Outcome.Accepted("carrier-1", Way.CARD));
        dingtalk.server.verify(0, postRequestedFor(urlPathEqualTo(ROBOT)));
    }

    @Test
    void takesTheNextWayAfterAFinalRefusalAndNotesWhatWasPassedOver() {
        dingtalk.withRobot("school-02", "").with("card.template-id", "T.schema");
        answer(CARD, 400, "{\"code\":\"param.templateUnpublished\",\"message\":\"no\"}");
        answer(ROBOT, 200, REFUSED);
        answer(API, 200, "{\"processQueryKey\":\"key-1\"}");

        assertThat(send(REMINDER)).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(accepted.way()).isEqualTo(Way.GROUP_API);
            assertThat(accepted.reference()).isEqualTo("key-1");
            assertThat(accepted.passedOver())
                    .contains("card: ", "param.templateUnpublished", "group-webhook: ", "400106", "add it again");
        });
    }

    @Test
    void tellsTheReasonsOfAllWhenAllRefuse() {
        dingtalk.withRobot("school-02", "");
        answer(ROBOT, 200, REFUSED);
        answer(API, 400, "{\"code\":\"group.disbanded\",\"message\":\"gone\"}");
        assertThat(send(RECEIPT))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.reason())
                                .contains("group-webhook: ", "400106", "group-api: ", "group.disbanded"));
    }

    @Test
    void makesNoCallByItsIdToAGroupThatIsLost() {
        dingtalk.withRobot("school-02", "").with("card.template-id", "T.schema");
        answer(ROBOT, 200, FakeDingTalk.OK);
        OutboundFixture bureau = new OutboundFixture(dingtalk);
        bureau.loses("cid2==");
        var message =
                new OutgoingMessage("17", MessageKind.REMINDER, GROUP, REMINDER, List.of(FakeDingTalk.LINA), null);

        assertThat(bureau.channel().send(message, FakeDingTalk.NOW))
                .isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
                    assertThat(accepted.way()).isEqualTo(Way.GROUP_WEBHOOK);
                    assertThat(accepted.passedOver()).contains("card: The group was dissolved");
                });
        answer(ROBOT, 200, "{\"errcode\":400013,\"errmsg\":\"gone\"}");
        assertThat(bureau.channel().send(message, FakeDingTalk.NOW))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.reason())
                                .contains("group-webhook: ", "group-api: The group was dissolved; bind another"));
        dingtalk.server.verify(0, postRequestedFor(urlPathEqualTo(CARD)));
        dingtalk.server.verify(0, postRequestedFor(urlPathEqualTo(API)));
    }

    @ParameterizedTest
    @CsvSource({"500,{},Unknown", "429,{},Retryable"})
    void stopsWhereItMayHaveArrivedOrMayArriveLater(int status, String body, String expected) {
        dingtalk.withRobot("school-02", "").with("card.template-id", "T.schema");
        answer(CARD, status, body);
        assertThat(send(REMINDER).getClass().getSimpleName()).isEqualTo(expected);
        dingtalk.server.verify(0, postRequestedFor(urlPathEqualTo(ROBOT)));
        dingtalk.server.verify(0, postRequestedFor(urlPathEqualTo(API)));
    }

    @Test
    void writesByTheApiWhatCallsNobodyWhileMessagesAreSparedAndByTheRobotWhenThatRefuses() {
        dingtalk.withRobot("school-02", "");
        answer(ROBOT, 200, FakeDingTalk.OK);
        answer(API, 200, "{\"processQueryKey\":\"key-1\"}");

        assertThat(sendSparing(REMINDER.routine(true), 1)).isEqualTo(new Outcome.Accepted("key-1", Way.GROUP_API));
        assertThat(sendSparing(REMINDER, 1)).isEqualTo(new Outcome.Accepted(null, Way.GROUP_WEBHOOK));

        answer(API, 400, "{\"code\":\"bot.stopped\",\"message\":\"no\"}");
        assertThat(sendSparing(REMINDER.routine(true), 1)).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(accepted.way()).isEqualTo(Way.GROUP_WEBHOOK);
            assertThat(accepted.passedOver()).contains("group-api: ", "bot.stopped");
        });
    }

    /** The first attempt may have arrived by the webhook; only there the same key is shown once. */
    @Test
    void repeatsByTheRobotWhatMayHaveArrivedThere() {
        dingtalk.withRobot("school-02", "");
        answer(ROBOT, 200, FakeDingTalk.OK);
        answer(API, 200, "{\"processQueryKey\":\"key-1\"}");

        assertThat(sendSparing(REMINDER.routine(true), 2)).isEqualTo(new Outcome.Accepted(null, Way.GROUP_WEBHOOK));
        dingtalk.server.verify(0, postRequestedFor(urlPathEqualTo(API)));
    }

    private Outcome sendSparing(Content.Message words, int attempt) {
        OutboundFixture bureau = new OutboundFixture(dingtalk);
        bureau.sparesMessages();
        return bureau.channel()
                .send(
                        new OutgoingMessage(
                                "17", MessageKind.REMINDER, GROUP, words, List.of(FakeDingTalk.LINA), null, attempt),
                        FakeDingTalk.NOW);
    }

    @Test
    void goesByTheSecondRobotWhenAnUrgentMessageIsThrottled() {
        dingtalk.withRobot("school-02", "")
                .with("robots.school-02.fallback-url", dingtalk.server.url("/robot/send?access_token=second"))
                .with("robots.school-02.fallback-secret", "SEC2");
        throttlesTheFirst();

        assertThat(send(RECEIPT, MessageKind.ESCALATION)).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(accepted.way()).isEqualTo(Way.GROUP_WEBHOOK);
            assertThat(accepted.passedOver()).contains("first robot", "410100");
        });
        assertThat(send(RECEIPT, MessageKind.REMINDER)).isInstanceOf(Outcome.Retryable.class);
    }

    @Test
    void staysWithTheFirstRobotWhenItMayHaveTakenTheMessage() {
        dingtalk.withRobot("school-02", "")
                .with("robots.school-02.fallback-url", dingtalk.server.url("/robot/send?access_token=second"));
        answer(ROBOT, 504, "");
        assertThat(send(RECEIPT, MessageKind.INCIDENT)).isInstanceOf(Outcome.Unknown.class);
        dingtalk.server.verify(1, postRequestedFor(urlPathEqualTo(ROBOT)));
    }

    @Test
    void keepsTheFirstRobotsAnswerWhenTheSecondIsNoBetter() {
        dingtalk.withRobot("school-02", "")
                .with("robots.school-02.fallback-url", dingtalk.server.url("/robot/send?access_token=second"));
        answer(ROBOT, 200, "{\"errcode\":410100,\"errmsg\":\"too fast\"}");
        assertThat(send(RECEIPT, MessageKind.INCIDENT)).isInstanceOf(Outcome.Retryable.class);
        dingtalk.server.verify(2, postRequestedFor(urlPathEqualTo(ROBOT)));
    }

    @Test
    void takesTheSameKeyAgainOnlyWhereEveryWayHasOne() {
        dingtalk.withRobot("school-01", "").withRobot("school-02", "");
        assertThat(keyed("school-01", RECEIPT)).as("robot only").isTrue();
        assertThat(keyed("school-02", RECEIPT)).as("robot, else API").isFalse();
        assertThat(keyed("nowhere", RECEIPT)).isFalse();
        DingTalkChannel channel = dingtalk.channel();
        Destination lina = new Destination.ToPerson("P01");
        assertThat(channel.takesTheSameKeyAgain(lina, RECEIPT)).isFalse();
        assertThat(channel.takesTheSameKeyAgain(lina, new Content.Ding("x"))).isFalse();
        assertThat(channel.takesTheSameKeyAgain(lina, new Content.Todo("t", "b", FakeDingTalk.NOW, "/o/1")))
                .isTrue();
        assertThat(channel.takesTheSameKeyAgain(new Destination.ToConversation(null, null, "c", "u"), RECEIPT))
                .isFalse();
    }

    @Test
    void linksToThePageByAButtonWhereThereIsNoCard() {
        dingtalk.withPages().withRobot("school-02", "");
        answer(ROBOT, 200, FakeDingTalk.OK);
        send(REMINDER);
        dingtalk.server.verify(postRequestedFor(urlPathEqualTo(ROBOT))
                .withRequestBody(matchingJsonPath("$.msgtype", equalTo("actionCard")))
                .withRequestBody(matchingJsonPath("$.actionCard.text", equalTo("@u1 请巡查")))
                .withRequestBody(matchingJsonPath("$.at.atUserIds[0]", equalTo("u1")))
                .withRequestBody(matchingJsonPath("$.actionCard.singleTitle", equalTo("查看并办理")))
                .withRequestBody(
                        matchingJsonPath("$.actionCard.singleURL", equalTo("https://lvze.example.cn/o/D7K3"))));
    }

    @Test
    void linksToThePageByAButtonInThePrivateChatToo() {
        dingtalk.withPages();
        answer("/v1.0/robot/oToMessages/batchSend", 200, "{\"processQueryKey\":\"k\"}");
        send(new Address.Private("u1"), REMINDER, MessageKind.REMINDER);
        var body = dingtalk.onlyBody("/v1.0/robot/oToMessages/batchSend");
        assertThat(body.path("msgKey").stringValue()).isEqualTo("sampleActionCard");
        assertThat(FakeDingTalk.JSON
                        .readTree(body.path("msgParam").stringValue())
                        .toString())
                .isEqualTo("{\"title\":\"提醒\",\"text\":\"李娜 请巡查\",\"singleTitle\":\"查看并办理\","
                        + "\"singleURL\":\"https://lvze.example.cn/o/D7K3\"}");
    }

    @Test
    void shortensWithALinkToTheWhole() {
        dingtalk.withPages().withRobot("school-02", "");
        answer(ROBOT, 200, FakeDingTalk.OK);
        send(new Content.Message("t", "校门巡查并拍照\n\n".repeat(2000), "/board", false));
        assertThat(dingtalk.onlyBody(ROBOT).path("actionCard").path("text").stringValue())
                .endsWith("[查看全部](https://lvze.example.cn/board)）");
    }

    private void throttlesTheFirst() {
        dingtalk.server.stubFor(post(urlPathEqualTo(ROBOT))
                .withQueryParam("access_token", equalTo("hook-token"))
                .willReturn(okJson("{\"errcode\":410100,\"errmsg\":\"too fast\"}")));
        dingtalk.server.stubFor(post(urlPathEqualTo(ROBOT))
                .withQueryParam("access_token", equalTo("second"))
                .willReturn(okJson(FakeDingTalk.OK)));
    }

    private boolean keyed(String chat, Content content) {
        return dingtalk.channel().takesTheSameKeyAgain(new Destination.ToChat(chat), content);
    }

    static String delivered(String carrier) {
        return "{\"success\":true,\"result\":{\"deliverResults\":[{\"success\":true,\"carrierId\":\"" + carrier
                + "\"}]}}";
    }

    private void answer(String path, int status, String body) {
        dingtalk.server.stubFor(
                post(urlPathEqualTo(path)).willReturn(okJson(body).withStatus(status)));
    }

    private Outcome send(Content.Message words) {
        return send(words, MessageKind.REMINDER);
    }

    private Outcome send(Content.Message words, MessageKind kind) {
        return send(GROUP, words, kind);
    }

    private Outcome send(Address address, Content.Message words, MessageKind kind) {
        return dingtalk.channel()
                .send(
                        new OutgoingMessage("17", kind, address, words, List.of(FakeDingTalk.LINA), null),
                        FakeDingTalk.NOW);
    }
}
