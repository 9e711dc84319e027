package org.dutybell.dingtalk.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

/** One call of the app's robot brings the same words to several people. */
class PrivateTogetherTests {

    private static final String PRIVATE = "/v1.0/robot/oToMessages/batchSend";
    private static final String CARD = "/v1.0/card/instances/createAndDeliver";
    private static final Content.Message NEWS = new Content.Message("预定安排", "{@P01} 主持的会议改到周五");
    private static final Content.Message NUDGE = new Content.Message("提醒", "请巡查", "/o/D7K3", true);
    private static final Destination LINA = new Destination.ToPerson("P01");

    private final FakeDingTalk dingtalk = new FakeDingTalk();

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void settlesEachByTheListsOfTheAnswer() {
        answer(PRIVATE, 200, """
                {"processQueryKey":"key-1","invalidStaffIdList":["u2"],"flowControlledStaffIdList":["u3"]}""");

        List<Outcome> outcomes = send(NEWS, "u1", "u2", "u3", "u4");

        var body = dingtalk.onlyBody(PRIVATE);
        assertThat(body.path("userIds").toString()).isEqualTo("[\"u1\",\"u2\",\"u3\",\"u4\"]");
        assertThat(body.path("msgParam").stringValue()).contains("李娜 主持的会议改到周五");
        assertThat(outcomes).hasSize(4);
        assertThat(outcomes.get(0)).isEqualTo(new Outcome.Accepted("key-1", Way.PRIVATE));
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.reason()).contains("cannot reach this person"));
        assertThat(outcomes.get(2))
                .isInstanceOfSatisfying(
                        Outcome.Retryable.class,
                        later -> assertThat(later.waitAtLeast()).isEqualTo(Duration.ofMinutes(1)));
        assertThat(outcomes.get(3)).isEqualTo(new Outcome.Accepted("key-1", Way.PRIVATE));
    }

    @Test
    void namesAPersonOnce() {
        answer(PRIVATE, 200, "{\"processQueryKey\":\"key-1\"}");

        assertThat(send(NEWS, "u1", "u2", "u1")).containsOnly(new Outcome.Accepted("key-1", Way.PRIVATE));

        assertThat(dingtalk.onlyBody(PRIVATE).path("userIds").toString()).isEqualTo("[\"u1\",\"u2\"]");
    }

    @Test
    void letsEachBeTriedAloneWhenTheWholeCallIsRefused() {
        answer(PRIVATE, 400, "{\"code\":\"robot.oto.notExist\",\"message\":\"no session\"}");

        assertThat(send(NEWS, "u1", "u2"))
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Retryable.class,
                                later -> assertThat(later.reason())
                                        .contains("each is tried alone", "robot.oto.notExist")));
        assertThat(dingtalk.channel().send(message(NEWS, "u1"), FakeDingTalk.NOW))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void doesNotKnowAboutAnyoneWhenTheAnswerIsLost() {
        answer(PRIVATE, 504, "");

        assertThat(send(NEWS, "u1", "u2")).hasSize(2).allMatch(Outcome.Unknown.class::isInstance);
    }

    @Test
    void allWaitWhenTheCallWasTooFast() {
        answer(PRIVATE, 429, "{}");

        assertThat(send(NEWS, "u1", "u2")).hasSize(2).allMatch(Outcome.Retryable.class::isInstance);
    }

    @Test
    void isForWhatCanOnlyGoByTheRobotInThePrivateChat() {
        assertThat(dingtalk.channel().mostTogether(LINA, NUDGE)).isEqualTo(20);
        dingtalk.with("card.template-id", "T.schema");
        DingTalkChannel channel = dingtalk.channel();
        assertThat(channel.mostTogether(LINA, NEWS)).isEqualTo(20);
        assertThat(channel.mostTogether(LINA, NUDGE)).as("a card each").isEqualTo(1);
        assertThat(channel.mostTogether(LINA, new Content.Ding("x"))).isEqualTo(1);
        assertThat(channel.mostTogether(new Destination.ToChat("school-02"), NEWS))
                .isEqualTo(1);
        assertThat(channel.mostTogether(new Destination.ToPerson("P03"), NEWS))
                .as("no user id")
                .isEqualTo(1);
    }

    @Test
    void sendsOneByOneWhereThereAreCards() {
        dingtalk.with("card.template-id", "T.schema");
        answer(CARD, 200, RouterTests.delivered("carrier-1"));

        assertThat(send(NUDGE, "u1", "u2")).hasSize(2).containsOnly(new Outcome.Accepted("carrier-1", Way.CARD));

        dingtalk.server.verify(2, postRequestedFor(urlPathEqualTo(CARD)));
    }

    private List<Outcome> send(Content.Message words, String... people) {
        return dingtalk.channel()
                .sendTogether(
                        List.of(people).stream()
                                .map(person -> message(words, person))
                                .toList(),
                        FakeDingTalk.NOW);
    }

    private static OutgoingMessage message(Content.Message words, String person) {
        return new OutgoingMessage(
                "key of " + person,
                MessageKind.NOTICE,
                new Address.Private(person),
                words,
                List.of(FakeDingTalk.LINA),
                null);
    }

    private void answer(String path, int status, String body) {
        dingtalk.server.stubFor(
                post(urlPathEqualTo(path)).willReturn(okJson(body).withStatus(status)));
    }
}
