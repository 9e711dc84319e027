package org.dutybell.dingtalk.card;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.notification.Content;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.OutgoingMessage.Original;
import org.dutybell.notification.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CardsTests {

    private static final String CREATE = "/v1.0/card/instances/createAndDeliver";
    private static final String UPDATE = "/v1.0/card/instances";
    private static final Address GROUP = new Address.Group("school-02", "cid2==");
    private static final String TAKEN =
            "{\"success\":true,\"result\":{\"deliverResults\":[{\"success\":true,\"carrierId\":\"carrier\"}]}}";

    private final FakeDingTalk dingtalk = new FakeDingTalk().withPages().with("card.template-id", " T.schema ");

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void isDeliveredToAGroupWithMentions() {
        answer(200, TAKEN);

        assertThat(send(GROUP, "{@P01} 请巡查")).isEqualTo(new Outcome.Accepted("carrier", Way.CARD));

        assertThat(dingtalk.onlyBody(CREATE)).isEqualTo(FakeDingTalk.JSON.readTree("""
                {"cardTemplateId":"T.schema","outTrackId":"key-17","callbackType":"STREAM","userIdType":1,
                 "cardData":{"cardParamMap":{"title":"提醒","body":"<a atId=u1>李娜</a> 请巡查","body2":"","body3":"",
                   "body4":"","state":"open","url":"https://lvze.example.cn/o/D7K3"}},
                 "openSpaceId":"dtv1.card//IM_GROUP.cid2==",
                 "imGroupOpenSpaceModel":{"supportForward":false,"lastMessageI18n":{"ZH_CN":"提醒"},
                   "notification":{"alertContent":"提醒","notificationOff":false}},
                 "imGroupOpenDeliverModel":{"robotCode":"ding-id","atUserIds":{"u1":"李娜"},"cardAtUserIds":["u1"]}}
                """));
    }

    @Test
    void isDeliveredToAPersonByTheRightRobot() {
        dingtalk.with("robot-code", "robot-7");
        answer(200, TAKEN);

        send(new Address.Private("u1"), "请巡查");

        JsonNode body = dingtalk.onlyBody(CREATE);
        assertThat(body.path("openSpaceId").stringValue()).isEqualTo("dtv1.card//IM_ROBOT.u1");
        assertThat(body.path("imRobotOpenDeliverModel").toString())
                .isEqualTo("{\"spaceType\":\"IM_ROBOT\",\"robotCode\":\"robot-7\"}");
        assertThat(body.path("imRobotOpenSpaceModel").path("supportForward").booleanValue())
                .isFalse();
        assertThat(body.has("imGroupOpenDeliverModel")).isFalse();
    }

    @Test
    void hasPressesComeByHttpUnderARoute() {
        dingtalk.with("card.callback-route-key", "route-1");
        answer(200, TAKEN);
        send(GROUP, "x");
        assertThat(dingtalk.onlyBody(CREATE).path("callbackType").stringValue()).isEqualTo("HTTP");
        assertThat(dingtalk.onlyBody(CREATE).path("callbackRouteKey").stringValue())
                .isEqualTo("route-1");
    }

    @Test
    void passesForSentWhenItIsThereFromOurOwnEarlierTry() {
        answer(400, "{\"code\":\"param.cardAlreadyExist\",\"message\":\"exists\"}");
        assertThat(send(GROUP, "x")).isEqualTo(new Outcome.Accepted(null, Way.CARD));
    }

    @Test
    void isNotSentUntilEveryPlaceHasIt() {
        answer(200, """
                {"success":true,"result":{"deliverResults":[{"success":false,"errorMsg":"robot not in group"}]}}""");
        answer("/v1.0/robot/groupMessages/send", 200, "{\"processQueryKey\":\"k\"}");

        assertThat(send(GROUP, "x")).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(accepted.way()).isEqualTo(Way.GROUP_API);
            assertThat(accepted.passedOver()).contains("robot not in group");
        });
    }

    /** Otherwise "the card is there already" would pass for "delivered". */
    @Test
    void isNotTriedAgainAfterItWasMadeAndNotDelivered() {
        answer(200, "{\"success\":true,\"result\":{\"deliverResults\":[{\"success\":false}]}}");
        answer("/v1.0/robot/groupMessages/send", 429, "{}");
        assertThat(send(GROUP, "x")).isInstanceOf(Outcome.Retryable.class);
        answer(400, "{\"code\":\"param.cardAlreadyExist\"}");
        assertThat(send(GROUP, "x")).as("by another process").isInstanceOf(Outcome.Retryable.class);
        dingtalk.server.verify(1, postRequestedFor(urlPathEqualTo(CREATE)));
    }

    @Test
    void mayBeRepeatedUnderItsKeyWhenNobodyKnows() {
        answer(200, "{\"success\":true}");
        assertThat(send(GROUP, "x"))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.repeatable()).isTrue());
    }

    @Test
    void spreadsALongTextOverItsVariables() {
        answer(200, TAKEN);
        String line = "校门、消防通道、食堂、宿舍、实验室逐处巡查并拍照🚒";
        send(GROUP, IntStream.range(0, 40).mapToObj(i -> "- " + i + line).collect(Collectors.joining("\n")));

        JsonNode values = dingtalk.onlyBody(CREATE).path("cardData").path("cardParamMap");
        List<String> bodies = CardVariables.BODIES.stream()
                .map(name -> values.path(name).stringValue())
                .toList();
        assertThat(bodies)
                .allSatisfy(body ->
                        assertThat(body.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(1000));
        assertThat(String.join("\n", bodies).lines().filter(shown -> shown.endsWith("🚒")))
                .hasSize(40);
        assertThat(bodies.get(0)).startsWith("- 0校门").endsWith("🚒");
        assertThat(bodies.get(1)).startsWith("- ");
    }

    @Test
    void leavesWhatHasNoRoomOnACardToTheNextWay() {
        answer("/v1.0/robot/groupMessages/send", 200, "{\"processQueryKey\":\"k\"}");

        Outcome outcome = send(GROUP, "校门逐处巡查并拍照\n\n".repeat(400));

        assertThat(outcome).isEqualTo(new Outcome.Accepted("k", Way.GROUP_API));
        dingtalk.server.verify(0, postRequestedFor(urlPathEqualTo(CREATE)));
    }

    @Test
    void splitsALineThatAloneIsTooLongBetweenCharacters() {
        assertThat(CardParts.of("🚒".repeat(600)))
                .allSatisfy(part -> assertThat(part.codePoints().allMatch(point -> point == "🚒".codePointAt(0)))
                        .isTrue())
                .hasSize(3);
        String mention = "<a atId=u1>李娜</a>";
        assertThat(CardParts.of("a".repeat(980) + mention)).containsExactly("a".repeat(980), mention);
    }

    @Test
    void turnsIntoItsResultAndKeepsWhatIsNotNamed() {
        dingtalk.server.stubFor(put(UPDATE).willReturn(okJson("{\"success\":true,\"result\":true}")));

        assertThat(change(Way.CARD)).isEqualTo(new Outcome.Accepted(null, Way.CARD));

        assertThat(dingtalk.onlyBody(UPDATE)).isEqualTo(FakeDingTalk.JSON.readTree("""
                {"outTrackId":"key-of-card","cardData":{"cardParamMap":{"title":"已完成","body":"李娜 09:00 完成","body2":"",
                  "body3":"","body4":"","state":"done"}},
                 "cardUpdateOptions":{"updateCardDataByKey":true,"updatePrivateDataByKey":true},"userIdType":1}"""));
    }

    @Test
    void changesNothingThatIsNoCard() {
        assertThat(change(Way.GROUP_WEBHOOK))
                .isInstanceOfSatisfying(
                        Outcome.Withheld.class,
                        left -> assertThat(left.reason()).contains("was not sent as a card"));
    }

    private Outcome change(Way how) {
        return dingtalk.channel()
                .send(
                        new OutgoingMessage(
                                "key-18",
                                MessageKind.COURTESY,
                                GROUP,
                                new Content.CardResult(1L, "已完成", "李娜 09:00 完成", false),
                                List.of(),
                                new Original("key-of-card", "carrier", how, FakeDingTalk.NOW)),
                        FakeDingTalk.NOW);
    }

    private Outcome send(Address address, String body) {
        return dingtalk.channel().send(message(address, body), FakeDingTalk.NOW);
    }

    private static OutgoingMessage message(Address address, String body) {
        return new OutgoingMessage(
                "key-17",
                MessageKind.REMINDER,
                address,
                new Content.Message("提醒", body, "/o/D7K3", true),
                List.of(FakeDingTalk.LINA),
                null);
    }

    private void answer(int status, String body) {
        answer(CREATE, status, body);
    }

    private void answer(String path, int status, String body) {
        dingtalk.server.stubFor(post(path).willReturn(okJson(body).withStatus(status)));
    }
}
