package org.dutybell.dingtalk.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.dingtalk.wire.Wire;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.Way;
import org.dutybell.organisation.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GroupWebhookTests {

    private static final Address GROUP = new Address.Group("school-01", null);

    private final FakeDingTalk dingtalk = new FakeDingTalk().withRobot("school-01", "SEC123");

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void mentionsPeopleByUserIdElseByMobileElseByName() {
        dingtalk.robotAnswers(FakeDingTalk.OK);
        Person mobileOnly = new Person("P02", "王芳", "13800000002", null);
        Person nameOnly = new Person("P03", "赵六", null, null);

        Outcome outcome = send("{@P01} {@P02} {@P03}：请巡查\n\n- \"校门\"", FakeDingTalk.LINA, mobileOnly, nameOnly);

        assertThat(outcome).isEqualTo(new Outcome.Accepted(null, Way.GROUP_WEBHOOK));
        JsonNode body = dingtalk.onlyBody("/robot/send");
        assertThat(body.path("msgtype").stringValue()).isEqualTo("markdown");
        assertThat(body.path("msgUuid").stringValue()).isEqualTo("17");
        assertThat(body.path("markdown").path("title").stringValue()).isEqualTo("今日待办 1 项");
        assertThat(body.path("markdown").path("text").stringValue()).isEqualTo("@u1 @13800000002 赵六：请巡查\n\n- \"校门\"");
        assertThat(body.path("at").toString())
                .isEqualTo("{\"atUserIds\":[\"u1\"],\"atMobiles\":[\"13800000002\"],\"isAtAll\":false}");
    }

    @Test
    void signsWithTheRobotsSecret() throws Exception {
        dingtalk.robotAnswers(FakeDingTalk.OK);
        send("hello");

        String millis = String.valueOf(FakeDingTalk.NOW.toEpochMilli());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("SEC123".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String expected =
                Base64.getEncoder().encodeToString(mac.doFinal((millis + "\nSEC123").getBytes(StandardCharsets.UTF_8)));
        dingtalk.server.verify(postRequestedFor(urlPathEqualTo("/robot/send"))
                .withQueryParam("access_token", equalTo("hook-token"))
                .withQueryParam("timestamp", equalTo(millis))
                .withQueryParam("sign", equalTo(expected))
                .withHeader("Content-Type", matching("application/json.*"))
                .withoutHeader(Wire.TOKEN_HEADER));
    }

    @ParameterizedTest
    @CsvSource({"410100,PT10M", "130101,PT10M", "310000,PT10M", "400102,PT10M"})
    void waitsAsLongAsTheRobotAsks(String code, Duration wait) {
        dingtalk.robotAnswers("{\"errcode\":" + code + ",\"errmsg\":\"send too fast\"}");
        assertThat(send("hello"))
                .isInstanceOfSatisfying(
                        Outcome.Retryable.class,
                        later -> assertThat(later.waitAtLeast()).isEqualTo(wait));
    }

    /** DingTalk does not say whether it was shown; the same key makes a second one harmless. */
    @Test
    void mayBeRepeatedWhenTheRobotIsBusy() {
        dingtalk.robotAnswers("{\"errcode\":-1,\"errmsg\":\"system busy\"}");
        assertThat(send("hello"))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        busy -> assertThat(busy.repeatable()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "300001", "400013", "400101", "400105", "400106", "400402", "430101", "430104", "460101", "40035",
                "40014", "43004"
            })
    void isRejectedWithTheCodeAndWithoutTheAddress(String code) {
        dingtalk.robotAnswers("{\"errcode\":" + code
                + ",\"errmsg\":\"see https://oapi.dingtalk.com/robot/send?access_token=hook-token SEC123\"}");
        assertThat(send("hello"))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .contains(code)
                                .doesNotContain("hook-token", "https://", "localhost"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void mayBeRepeatedWhenTheConnectionBreaksAfterSending(Fault fault) {
        dingtalk.server.stubFor(post(anyUrl()).willReturn(aResponse().withFault(fault)));
        assertThat(send("hello"))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.repeatable()).isTrue());
    }

    @Test
    void mayBeRepeatedWhenNoAnswerComesInTime() {
        dingtalk.with("read-timeout", "200ms");
        dingtalk.server.stubFor(post(anyUrl()).willReturn(aResponse().withFixedDelay(1500)));
        assertThat(send("hello")).isEqualTo(new Outcome.Unknown("Sent to DingTalk, then no answer in time", true));
    }

    @Test
    void mayBeRepeatedWhenTheAnswerIsBrokenOrTooSlow() {
        dingtalk.with("read-timeout", "500ms");
        dingtalk.server.stubFor(post(anyUrl())
                .willReturn(aResponse().withBody("{\"errcode\":0,").withStatus(200)));
        assertThat(send("hello")).isInstanceOf(Outcome.Unknown.class);
        dingtalk.server.stubFor(
                post(anyUrl()).willReturn(aResponse().withBody(FakeDingTalk.OK).withChunkedDribbleDelay(4, 2500)));
        assertThat(send("hello")).isInstanceOf(Outcome.Unknown.class);
        dingtalk.robotAnswers("{}");
        assertThat(send("hello")).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void isTriedLaterWhenNothingListens() {
        dingtalk.channel();
        dingtalk.server.stop();
        assertThat(send("hello"))
                .isEqualTo(new Outcome.Retryable("DingTalk was not reached: no connection", Duration.ZERO));
    }

    @Test
    void leavesLinesOutBeyondTwentyThousandBytes() {
        dingtalk.robotAnswers(FakeDingTalk.OK);
        send("校门、消防通道、食堂、宿舍、实验室\"逐处\"巡查并拍照\n".repeat(400) + "{@P01}", FakeDingTalk.LINA);

        JsonNode body = dingtalk.onlyBody("/robot/send");
        String text = body.path("markdown").path("text").stringValue();
        assertThat(body.toString().getBytes(StandardCharsets.UTF_8).length).isBetween(19_800, 20_000);
        long shown = text.lines().filter(line -> line.strip().startsWith("校门")).count();
        assertThat(text).endsWith("另有 " + (401 - shown) + " 行未显示）").doesNotContain("@u1");
        assertThat(body.path("at").path("atUserIds").isEmpty()).isTrue();
    }

    @Test
    void saysWhatToConfigureForAChatThatCannotBeReached() {
        assertThat(dingtalk.channel()
                        .send(FakeDingTalk.message(new Address.Group("school-99", null), "x"), FakeDingTalk.NOW))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .contains("school-99", "dutybell.dingtalk.robots.school-99.url"));
    }

    private Outcome send(String body, Person... mentions) {
        return dingtalk.channel().send(FakeDingTalk.message(GROUP, body, mentions), FakeDingTalk.NOW);
    }
}
