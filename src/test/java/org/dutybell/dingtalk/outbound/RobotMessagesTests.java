package org.dutybell.dingtalk.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.dingtalk.wire.Wire;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RobotMessagesTests {

    private static final String GROUP = "/v1.0/robot/groupMessages/send";
    private static final String PRIVATE = "/v1.0/robot/oToMessages/batchSend";

    private final FakeDingTalk dingtalk = new FakeDingTalk();

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void sendsToAGroupWithNamesAndKeepsTheQueryKey() {
        answer(GROUP, 200, "{\"processQueryKey\":\"key-1\"}");

        assertThat(toGroup("{@P01} 请巡查")).isEqualTo(new Outcome.Accepted("key-1", Way.GROUP_API));
        JsonNode body = dingtalk.onlyBody(GROUP);
        assertThat(body.path("robotCode").stringValue()).isEqualTo("ding-id");
        assertThat(body.path("openConversationId").stringValue()).isEqualTo("cid1==");
        assertThat(body.path("msgKey").stringValue()).isEqualTo("sampleMarkdown");
        assertThat(body.path("msgParam").stringValue()).isEqualTo("{\"title\":\"今日待办 1 项\",\"text\":\"李娜 请巡查\"}");
        dingtalk.server.verify(
                postRequestedFor(urlPathEqualTo(GROUP)).withHeader(Wire.TOKEN_HEADER, equalTo("token-1")));
    }

    @Test
    void sendsToAPersonAndKeepsTheQueryKey() {
        answer(
                PRIVATE,
                200,
                "{\"processQueryKey\":\"key-2\",\"invalidStaffIdList\":[],\"flowControlledStaffIdList\":[]}");

        assertThat(toPerson()).isEqualTo(new Outcome.Accepted("key-2", Way.PRIVATE));
        assertThat(dingtalk.onlyBody(PRIVATE).path("userIds").toString()).isEqualTo("[\"u1\"]");
    }

    @Test
    void readsWhomAnAcceptedCallDidNotReach() {
        answer(PRIVATE, 200, "{\"processQueryKey\":\"k\",\"invalidStaffIdList\":[\"u1\"]}");
        assertThat(toPerson()).isInstanceOf(Outcome.Rejected.class);
        answer(PRIVATE, 200, "{\"processQueryKey\":\"k\",\"flowControlledStaffIdList\":[\"u1\"]}");
        assertThat(toPerson())
                .isInstanceOfSatisfying(
                        Outcome.Retryable.class,
                        later -> assertThat(later.waitAtLeast()).isEqualTo(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "403,Forbidden.AccessDenied.QpsLimitForAppkeyAndApi,PT1S",
        "403,Forbidden.AccessDenied.QpsLimitForApi,PT1S",
        "403,Forbidden.AccessDenied.QpmLimitForAppkeyAndApi,PT1M",
        "400,send.too.fast,PT1M",
        "400,send.byToken.tooFast,PT1M",
        "400,too.many.group,PT1M",
        "400,too.many.people,PT1M",
        "400,toomuch.msg,PT1M",
        "500,system.error,PT1S",
        "500,system.busy,PT1S",
        "429,whatever,PT1S"
    })
    void triesThrottledCallsLater(int status, String code, Duration wait) {
        answer(GROUP, status, "{\"code\":\"" + code + "\",\"message\":\"wait\",\"requestid\":\"R1\"}");
        assertThat(toGroup("x")).isInstanceOfSatisfying(Outcome.Retryable.class, later -> {
            assertThat(later.waitAtLeast()).isEqualTo(wait);
            assertThat(later.reason()).contains(code, "R1");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "400,invalidParameter.robotCode.notExsit",
        "400,invalid.openConversationId",
        "400,group.disbanded",
        "400,staffId.notExisted",
        "400,robot.oto.notExist",
        "400,send.forbidden",
        "400,contain.unsafe.url",
        "400,invalidParameter.msgParam.invalid",
        "404,InvalidAction.NotFound"
    })
    void rejectsWhatWouldBeRefusedAgain(int status, String code) {
        answer(GROUP, status, "{\"code\":\"" + code + "\",\"message\":\"no\"}");
        assertThat(toGroup("x"))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains(code));
    }

    @ParameterizedTest
    @CsvSource({
        "403,Forbidden.AccessDenied.ApiCountLimitForOrg",
        "403,Forbidden.AccessDenied.IpNotInWhiteList",
        "400,bot.stopped"
    })
    void waitsForWhatAnAdminCanMend(int status, String code) {
        answer(GROUP, status, "{\"code\":\"" + code + "\",\"message\":\"no\"}");
        assertThat(toGroup("x")).isInstanceOfSatisfying(Outcome.Retryable.class, later -> {
            assertThat(later.reason()).contains(code);
            assertThat(later.waitAtLeast()).isEqualTo(Duration.ofMinutes(10));
        });
    }

    @Test
    void namesTheMissingPermission() {
        answer(GROUP, 403, """
                {"code":"Forbidden.AccessDenied.AccessTokenPermissionDenied","message":"apply at https://x/?t=token-1",
                 "accessdenieddetail":{"requiredScopes":["qyapi_robot_sendmsg"]}}""");
        assertThat(toGroup("x"))
                .isInstanceOfSatisfying(
                        Outcome.Retryable.class,
                        rejected -> assertThat(rejected.reason())
                                .contains("qyapi_robot_sendmsg", "AccessTokenPermissionDenied")
                                .doesNotContain("token-1"));
    }

    @Test
    void doesNotKnowWhatBecameOfAnUnclearAnswer() {
        answer(GROUP, 504, "");
        assertThat(toGroup("x")).isInstanceOf(Outcome.Unknown.class);
        answer(GROUP, 400, "{\"code\":\"unknown.send.result\",\"message\":\"?\"}");
        assertThat(toGroup("x"))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.repeatable()).isFalse());
        answer(GROUP, 200, "{\"processQueryKey\":");
        assertThat(toGroup("x")).isInstanceOf(Outcome.Unknown.class);
        dingtalk.server.stubFor(post(GROUP).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(toGroup("x"))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.repeatable()).isFalse());
    }

    @Test
    void waitsWhileTheAddressIsShutOut() {
        answer(GROUP, 200, "{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\",\"uuid\":\"u\"}");
        assertThat(toGroup("x"))
                .isInstanceOfSatisfying(
                        Outcome.Retryable.class,
                        later -> assertThat(later.waitAtLeast()).isEqualTo(Duration.ofMinutes(5)));
        answer(GROUP, 403, "<html><body>blocked</body></html>");
        assertThat(toGroup("x")).isInstanceOf(Outcome.Retryable.class);
    }

    @Test
    void cutsToFifteenThousandBytes() {
        answer(GROUP, 200, "{\"processQueryKey\":\"k\"}");
        toGroup("校园安全".repeat(3000));
        String param = dingtalk.onlyBody(GROUP).path("msgParam").stringValue();
        assertThat(param.getBytes(StandardCharsets.UTF_8).length).isBetween(13_000, 15_000);
    }

    @Test
    void keepsTheMessageWhenNoTokenCanBeHad() {
        dingtalk.server.stubFor(post("/v1.0/oauth2/accessToken")
                .willReturn(aResponse().withStatus(400).withBody("{\"code\":\"invalidClientIdOrSecret\"}")));
        assertThat(toGroup("x"))
                .isInstanceOfSatisfying(
                        Outcome.Retryable.class,
                        later -> assertThat(later.reason())
                                .contains("invalidClientIdOrSecret")
                                .doesNotContain("app-secret"));
    }

    private void answer(String path, int status, String body) {
        dingtalk.server.stubFor(post(path).willReturn(okJson(body).withStatus(status)));
    }

    private Outcome toGroup(String body) {
        return dingtalk.channel()
                .send(
                        FakeDingTalk.message(new Address.Group("school-01", "cid1=="), body, FakeDingTalk.LINA),
                        FakeDingTalk.NOW);
    }

    private Outcome toPerson() {
        return dingtalk.channel()
                .send(
                        FakeDingTalk.message(new Address.Private("u1"), "{@P01} 您好", FakeDingTalk.LINA),
                        FakeDingTalk.NOW);
    }
}
