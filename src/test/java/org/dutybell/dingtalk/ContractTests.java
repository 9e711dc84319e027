package org.dutybell.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** What every interface has in common: how it is called, and what its failures mean. */
class ContractTests {

    /** The address is the key, or the person has a token of its own. */
    private static final Set<Api> WITHOUT_TOKEN =
            EnumSet.of(Api.TOKEN, Api.STREAM_OPEN, Api.ROBOT_WEBHOOK, Api.SESSION_WEBHOOK, Api.USER_TOKEN, Api.ME);

    private final FakeDingTalk dingtalk = Contracts.dingtalk();

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void everyInterfaceHasAContract() {
        assertThat(Contracts.ALL).containsOnlyKeys(Api.values());
    }

    static Stream<Api> withToken() {
        return Stream.of(Api.values()).filter(api -> !WITHOUT_TOKEN.contains(api));
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void isCalledAsDingTalkWantsItAndTakesItsYes(Api api) {
        answers(api, okJson(Contracts.ALL.get(api).success()));

        assertThat(call(api)).isEqualTo("TAKEN");

        LoggedRequest request = onlyRequest(api);
        assertThat(request.getMethod())
                .isEqualTo(RequestMethod.fromString(api.method().name()));
        boolean token = !WITHOUT_TOKEN.contains(api) || api == Api.ME;
        assertThat(request.containsHeader(Wire.TOKEN_HEADER)).isEqualTo(token && api.host() == Api.Host.API);
        assertThat(request.getUrl().contains("access_token=token-1")).isEqualTo(token && api.host() == Api.Host.OAPI);
        if (request.getBody().length > 0) {
            assertThat(request.getHeader("Content-Type")).startsWith("application/json");
            FakeDingTalk.JSON.readTree(request.getBody());
        }
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void waitsWhenItIsThrottled(Api api) {
        answers(
                api,
                api.host() == Api.Host.API
                        ? coded(403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi")
                        : okJson("{\"errcode\":88,\"sub_code\":\"90018\",\"errmsg\":\"qps\"}"));
        assertThat(call(api)).isEqualTo("LATER");
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void waitsForTheNextMonthOrAnAdminWhenTheQuotaIsUsedUp(Api api) {
        answers(
                api,
                api.host() == Api.Host.API
                        ? coded(403, "Forbidden.AccessDenied.ApiCountLimitForOrg")
                        : okJson("{\"errcode\":88,\"sub_code\":\"90020\",\"errmsg\":\"quota\"}"));
        assertThat(call(api)).isEqualTo("LATER");
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void waitsWhileThisServersAddressIsShutOut(Api api) {
        answers(api, okJson("{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\",\"uuid\":\"u\"}"));
        assertThat(call(api)).isEqualTo("LATER");
        answers(api, aResponse().withStatus(403).withBody("<html>blocked</html>"));
        assertThat(call(api)).isEqualTo("LATER");
    }

    @ParameterizedTest
    @MethodSource("withToken")
    void takesANewTokenOnceWhenTheOldOneIsRefused(Api api) {
        String refused = api.host() == Api.Host.API
                ? "{\"code\":\"InvalidAuthentication\"}"
                : "{\"errcode\":40014,\"errmsg\":\"token\"}";
        dingtalk.server.stubFor(at(api).inScenario("token")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("new")
                .willReturn(okJson(refused).withStatus(api.host() == Api.Host.API ? 400 : 200)));
        dingtalk.server.stubFor(at(api).inScenario("token")
                .whenScenarioStateIs("new")
                .willReturn(okJson(Contracts.ALL.get(api).success())));
        assertThat(call(api)).isEqualTo("TAKEN");
        assertThat(requests(Api.TOKEN)).hasSize(2);
    }

    /** But for the token: a message must not be lost because a secret was changed. */
    @ParameterizedTest
    @EnumSource(value = Api.class, names = "TOKEN", mode = Mode.EXCLUDE)
    void isRefusedForGoodByACodeThatNobodyKnows(Api api) {
        answers(
                api,
                api.host() == Api.Host.API
                        ? coded(400, "something.new")
                        : okJson("{\"errcode\":999999,\"errmsg\":\"new\"}"));
        assertThat(call(api)).isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void isUncertainWhenTheAnswerDoesNotSay(Api api) {
        for (ResponseDefinitionBuilder unclear : new ResponseDefinitionBuilder[] {
            aResponse().withStatus(504),
            aResponse().withStatus(502).withBody("<html>bad gateway</html>"),
            aResponse().withStatus(200).withBody("{\"errcode\":0,\"res"),
            aResponse().withStatus(200).withBody("")
        }) {
            answers(api, unclear);
            assertThat(call(api)).isEqualTo(uncertain(api));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"ROBOT_WEBHOOK", "SESSION_WEBHOOK"})
    void isUncertainWhenAWebhookIsBusy(Api api) {
        for (String busy : List.of(
                "{\"errcode\":-1,\"errmsg\":\"系统繁忙\"}",
                "{\"errcode\":88,\"sub_code\":\"\",\"errmsg\":\"auth timeout\"}",
                "{\"errcode\":15,\"sub_code\":\"isp.top-remote-connection-timeout\",\"errmsg\":\"timeout\"}")) {
            answers(api, okJson(busy));
            assertThat(call(api)).as(busy).isEqualTo("UNCERTAIN");
        }
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void isUncertainWhenTheConnectionBreaksAfterSending(Api api) {
        for (Fault fault : Fault.values()) {
            answers(api, aResponse().withFault(fault));
            assertThat(call(api)).as(fault.name()).isEqualTo(uncertain(api));
        }
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void isUncertainWhenNoAnswerComesInTime(Api api) {
        dingtalk.with("read-timeout", "300ms");
        answers(api, okJson(Contracts.ALL.get(api).success()).withFixedDelay(5000));
        assertThat(call(api)).isEqualTo(uncertain(api));
    }

    /** Each piece comes well within the limit: only a limit on the whole ends this, and without one it would be taken. */
    @ParameterizedTest
    @EnumSource(Api.class)
    void isNotHeldByAnAnswerThatDribbles(Api api) {
        dingtalk.with("read-timeout", "400ms");
        String padded = Contracts.ALL.get(api).success().replaceFirst("\\{", "{" + " ".repeat(200));
        answers(api, okJson(padded).withChunkedDribbleDelay(60, 3000));
        assertThat(call(api)).isEqualTo(uncertain(api));
    }

    /** But for the session, whose address came with a message. */
    @ParameterizedTest
    @EnumSource(value = Api.class, names = "SESSION_WEBHOOK", mode = Mode.EXCLUDE)
    void isTriedLaterWhenNobodyListens(Api api) {
        dingtalk.server.stop();
        dingtalk.with("api-base-url", "http://127.0.0.1:1")
                .with("oapi-base-url", "http://127.0.0.1:1")
                .with("robots.school-01.url", "http://127.0.0.1:1/robot/send");
        assertThat(call(api)).isEqualTo("LATER");
    }

    /** The tables of codes, through a real answer. */
    @ParameterizedTest
    @MethodSource("org.dutybell.dingtalk.wire.CodeTable#api")
    void takesEachCodeOfTheApiAsTheTableSays(String code, String expected) {
        answers(Api.GROUP_ROBOTS, coded(400, code));
        assertThat(call(Api.GROUP_ROBOTS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("org.dutybell.dingtalk.wire.CodeTable#old")
    void takesEachCodeOfTheOlderApiAsTheTableSays(String code, String expected) {
        String body = code.matches("-?\\d+")
                ? "{\"errcode\":" + code + ",\"errmsg\":\"no\"}"
                : "{\"errcode\":15,\"sub_code\":\"" + code + "\",\"errmsg\":\"no\"}";
        answers(Api.USER, okJson(body));
        assertThat(call(Api.USER)).isEqualTo(expected);
    }

    /** Fetching a token twice does no harm. */
    private static String uncertain(Api api) {
        return api == Api.TOKEN ? "LATER" : "UNCERTAIN";
    }

    private String call(Api api) {
        return Contracts.ALL.get(api).call().apply(dingtalk);
    }

    private void answers(Api api, ResponseDefinitionBuilder answer) {
        dingtalk.server.stubFor(at(api).willReturn(answer));
    }

    private static ResponseDefinitionBuilder coded(int status, String code) {
        return okJson("{\"code\":\"" + code + "\",\"message\":\"no\",\"requestid\":\"R1\"}")
                .withStatus(status);
    }

    private static MappingBuilder at(Api api) {
        return any(urlPathMatching(path(api)));
    }

    private static String path(Api api) {
        return api.path().replaceAll("\\{\\w+}", "[^/]+");
    }

    private LoggedRequest onlyRequest(Api api) {
        assertThat(requests(api)).hasSize(1);
        return requests(api).get(0);
    }

    private List<LoggedRequest> requests(Api api) {
        return dingtalk.server.findAll(
                com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(urlPathMatching(path(api))));
    }
}
