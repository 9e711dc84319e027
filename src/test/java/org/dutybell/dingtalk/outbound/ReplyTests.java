package org.dutybell.dingtalk.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.Way;
import org.dutybell.organisation.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReplyTests {

    private static final String SESSION = "/robot/sendBySession";

    private final FakeDingTalk dingtalk = new FakeDingTalk();

    @BeforeEach
    void answerEverything() {
        dingtalk.server.stubFor(
                post("/v1.0/robot/groupMessages/send").willReturn(okJson("{\"processQueryKey\":\"g\"}")));
        dingtalk.server.stubFor(
                post("/v1.0/robot/oToMessages/batchSend").willReturn(okJson("{\"processQueryKey\":\"p\"}")));
        sessionAnswers(FakeDingTalk.OK);
    }

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void answersInTheSessionAndMentionsTheWriter() {
        assertThat(send(dingtalk.reply("cid1==", "u7"), "已记录")).isEqualTo(new Outcome.Accepted(null, Way.SESSION));
        JsonNode body = dingtalk.onlyBody(SESSION);
        assertThat(body.path("markdown").path("text").stringValue()).isEqualTo("@u7\n\n已记录");
        assertThat(body.path("at").path("atUserIds").toString()).isEqualTo("[\"u7\"]");
        assertThat(body.has("msgUuid")).isFalse();
    }

    @Test
    void mentionsTheWriterOnceAndNeverInAPrivateChat() {
        send(dingtalk.reply("cid1==", "u1"), "{@P01} 已记录", FakeDingTalk.LINA);
        assertThat(dingtalk.onlyBody(SESSION).path("markdown").path("text").stringValue())
                .isEqualTo("@u1 已记录");
        dingtalk.server.resetRequests();
        send(dingtalk.reply(null, "u1"), "已记录");
        assertThat(dingtalk.onlyBody(SESSION).path("markdown").path("text").stringValue())
                .isEqualTo("已记录");
    }

    @Test
    void fallsBackToTheGroupOrThePersonWhenTheSessionIsOver() {
        sessionAnswers("{\"errcode\":300001,\"errmsg\":\"session 不存在\"}");
        assertThat(send(dingtalk.reply("cid1==", "u1"), "x"))
                .isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
                    assertThat(accepted.way()).isEqualTo(Way.GROUP_API);
                    assertThat(accepted.passedOver()).contains("session", "300001");
                });
        assertThat(send(dingtalk.reply(null, "u1"), "x"))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.way()).isEqualTo(Way.PRIVATE));
        assertThat(send(dingtalk.reply(null, null), "x")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void doesNotUseASessionThatEndsWithinFiveMinutes() {
        Address.Reply reply = dingtalk.reply("cid1==", "u1");
        Outcome outcome = dingtalk.channel()
                .send(FakeDingTalk.message(reply, "x"), reply.expiresAt().minus(Duration.ofMinutes(5)));
        assertThat(outcome).isEqualTo(new Outcome.Accepted("g", Way.GROUP_API));
        dingtalk.server.verify(0, postRequestedFor(urlPathEqualTo(SESSION)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest",
                "https://evil.example/robot/sendBySession?session=1",
                "https://oapi.dingtalk.com.evil.example/x",
                "https://dingtalk.com@evil.example/x",
                "http://oapi.dingtalk.com/plain",
                "file:///etc/passwd",
                "not an address"
            })
    void neverCallsAnAddressThatIsNotDingTalks(String webhook) {
        Address.Reply reply = new Address.Reply(webhook, FakeDingTalk.NOW.plus(Duration.ofHours(1)), "cid1==", "u1");
        assertThat(SessionAddress.of(reply, dingtalk.properties(), FakeDingTalk.NOW))
                .isEmpty();
        assertThat(send(reply, "x")).isEqualTo(new Outcome.Accepted("g", Way.GROUP_API));
    }

    @Test
    void trustsDingTalksOwnHosts() {
        Address.Reply reply = new Address.Reply(
                "https://oapi.dingtalk.com/robot/sendBySession?session=1",
                FakeDingTalk.NOW.plus(Duration.ofHours(1)),
                null,
                null);
        assertThat(SessionAddress.of(reply, dingtalk.properties(), FakeDingTalk.NOW))
                .isPresent();
    }

    @Test
    void isNotRepeatableWhenNobodyKnows() {
        dingtalk.server.stubFor(
                post(anyUrl()).willReturn(okJson("{\"errcode\":0").withStatus(200)));
        assertThat(send(dingtalk.reply("cid1==", "u1"), "x"))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.repeatable()).isFalse());
    }

    /** It may have been shown, and the session knows no key: whether it is sent again is for its kind to say. */
    @Test
    void isUnknownWhenTheSessionIsBusy() {
        sessionAnswers("{\"errcode\":-1,\"errmsg\":\"系统繁忙\"}");
        assertThat(send(dingtalk.reply("cid1==", "u1"), "x"))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.repeatable()).isFalse());
        dingtalk.server.verify(0, postRequestedFor(urlPathEqualTo("/v1.0/robot/groupMessages/send")));
    }

    private void sessionAnswers(String body) {
        dingtalk.server.stubFor(post(urlPathEqualTo(SESSION)).willReturn(okJson(body)));
    }

    private Outcome send(Address.Reply reply, String body, Person... mentions) {
        return dingtalk.channel().send(FakeDingTalk.message(reply, body, mentions), FakeDingTalk.NOW);
    }
}
