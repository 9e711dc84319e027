package org.dutybell.dingtalk.setup;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dutybell.dingtalk.FakeDingTalk.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dutybell.checkin.LastReceived;
import org.dutybell.checkin.PictureUnavailable;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.notification.ConnectionCheck;
import org.dutybell.notification.ConnectionCheck.Extent;
import org.dutybell.notification.ConnectionCheck.Finding;
import org.dutybell.notification.ConnectionCheck.State;
import org.dutybell.notification.StreamState;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first connection is told. */
class ConnectionCheckTests {

    private static final String NOT_THERE = "{\"code\":\"resource.not.found\",\"message\":\"no such thing\"}";
    private static final String DENIED = "{\"code\":\"Forbidden.AccessDenied.AccessTokenPermissionDenied\","
            + "\"message\":\"no right\",\"accessdenieddetail\":{\"requiredScopes\":[\"Card.Instance.Write\"]}}";
    private static final String ROBOTS = "/v1.0/robot/groups/robots/query";

    private final FakeDingTalk dingtalk = new FakeDingTalk();
    private @Nullable StreamState stream = new Connected(true);
    private Optional<LastReceived.ReceivedPicture> picture = Optional.empty();
    private Optional<Instant> message = Optional.of(NOW);

    @BeforeEach
    void knowsNothingByThatName() {
        dingtalk.server.stubFor(any(anyUrl()).atPriority(9).willReturn(jsonResponse(NOT_THERE, 400)));
        dingtalk.server.stubFor(get(urlPathEqualTo("/auth/scopes"))
                .willReturn(okJson("{\"errcode\":0,\"auth_org_scopes\":{\"authed_dept\":[1],\"authed_user\":[]}}")));
        dingtalk.server.stubFor(post(urlPathEqualTo("/topapi/v2/department/listsub"))
                .willReturn(okJson("{\"errcode\":0,\"result\":[]}")));
        dingtalk.server.stubFor(
                post(urlPathEqualTo("/topapi/v2/user/list")).willReturn(okJson("{\"errcode\":0,\"result\":{}}")));
        dingtalk.server.stubFor(post(urlPathEqualTo("/topapi/v2/user/get"))
                .willReturn(okJson("{\"errcode\":33012,\"errmsg\":\"invalid userid\"}")));
        dingtalk.server.stubFor(post(urlPathEqualTo("/topapi/v2/user/getbymobile"))
                .willReturn(okJson("{\"errcode\":40104,\"errmsg\":\"bad mobile\"}")));
    }

    @AfterEach
    void stops() {
        dingtalk.close();
    }

    @Test
    void findsThatEverythingWorksWhenNobodyIsThereByThatName() {
        robots("school", "{\"chatbotInstanceVOList\":[{\"robotCode\":\"ding-id\",\"name\":\"履责铃\"}]}");

        assertThat(check().run(Extent.FREE, NOW).findings())
                .allMatch(one -> one.state() == State.WORKS)
                .hasSize(6);
        assertThat(check().run(Extent.PAID, NOW).findings())
                .filteredOn(one -> !one.subject().equals("new"))
                .allMatch(one -> one.state() == State.WORKS)
                .hasSize(6);
    }

    @Test
    void sendsAndChangesNothing() {
        check().run(Extent.PAID, NOW);

        assertThat(dingtalk.onlyBody("/v1.0/robot/ding/send")
                        .path("receiverUserIdList")
                        .size())
                .isZero();
        assertThat(dingtalk.server.getAllServeEvents())
                .extracting(event -> event.getRequest().getUrl())
                .noneMatch(url -> url.contains("groupMessages/send") || url.contains("batchSend"));
    }

    @Test
    void namesThePermissionThatIsMissing() {
        dingtalk.server.stubFor(put(urlPathEqualTo("/v1.0/card/instances")).willReturn(jsonResponse(DENIED, 403)));

        assertThat(finding(check().run(Extent.PAID, NOW).findings(), "Card.Instance.Write"))
                .isEqualTo(new Finding(
                        "permission",
                        "Card.Instance.Write",
                        State.BROKEN,
                        "permission-missing",
                        "Card.Instance.Write"));
    }

    @Test
    void namesThePermissionOfTheOlderFamily() {
        dingtalk.server.stubFor(post(urlPathEqualTo("/topapi/v2/user/get"))
                .willReturn(okJson("{\"errcode\":88,\"sub_code\":\"60011\",\"errmsg\":\"no right\"}")));

        assertThat(finding(check().run(Extent.FREE, NOW).findings(), "qyapi_get_member"))
                .extracting(Finding::cause, Finding::detail)
                .containsExactly("permission-missing", "qyapi_get_member");
    }

    @ParameterizedTest
    @CsvSource({
        "Forbidden.AccessDenied.IpNotInWhiteList, 403, BROKEN, address-not-listed",
        "Forbidden.AccessDenied.ApiCountLimitForOrg, 403, BROKEN, quota-used-up",
        "invalidParameter.robotCode.notExsit, 400, BROKEN, robot-code-wrong",
        "Forbidden.AccessDenied.QpsLimitForApi, 403, OPEN, try-later",
        "system.error, 500, OPEN, try-later"
    })
    void tellsOtherTroublesApart(String code, int status, State state, String cause) {
        dingtalk.server.stubFor(get(urlPathEqualTo("/v1.0/robot/oToMessages/readStatus"))
                .willReturn(jsonResponse("{\"code\":\"" + code + "\",\"message\":\"x\"}", status)));

        assertThat(finding(check().run(Extent.PAID, NOW).findings(), "qyapi_robot_sendmsg"))
                .extracting(Finding::state, Finding::cause)
                .containsExactly(state, cause);
    }

    @Test
    void takesAPageOfAProxyForNoAnswer() {
        dingtalk.server.stubFor(get(urlPathEqualTo("/v1.0/robot/oToMessages/readStatus"))
                .willReturn(aResponse().withStatus(404).withBody("<html>")));

        assertThat(finding(check().run(Extent.PAID, NOW).findings(), "qyapi_robot_sendmsg")
                        .state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void asksNothingMoreWithoutKeysThatWork() {
        dingtalk.server.stubFor(post(urlPathEqualTo("/v1.0/oauth2/accessToken"))
                .willReturn(jsonResponse("{\"code\":\"invalidClientIdOrSecret\",\"message\":\"no\"}", 400)));

        assertThat(check().run(Extent.PAID, NOW).findings())
                .extracting(Finding::step, Finding::cause)
                .containsExactly(tuple("keys", "keys-refused"));
        assertThat(dingtalk.server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void findsAnAppThatSeesNobody() {
        dingtalk.server.stubFor(get(urlPathEqualTo("/auth/scopes"))
                .willReturn(okJson("{\"errcode\":0,\"auth_org_scopes\":{\"authed_dept\":[],\"authed_user\":[]}}")));

        assertThat(check().run(Extent.FREE, NOW).findings())
                .extracting(Finding::cause)
                .contains("scope-empty");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"chatbotInstanceVOList\":[]}', robot-absent",
        "'{\"result\":[{\"robotCode\":\"another\"}]}', robot-absent"
    })
    void findsAGroupWithoutTheRobot(String answer, String cause) {
        robots("school", answer);

        assertThat(finding(check().run(Extent.PAID, NOW).findings(), "school").cause())
                .isEqualTo(cause);
    }

    @Test
    void findsAGroupThatDingTalkDoesNotKnowAndOneWithoutAnId() {
        var findings = check().run(Extent.PAID, NOW).findings();

        assertThat(finding(findings, "school").cause()).isEqualTo("group-refused");
        assertThat(finding(findings, "new").cause()).isEqualTo("group-id-unknown");
    }

    @Test
    void makesAsManyPaidCallsAsItSays() {
        ConnectionCheck check = check();
        check.run(Extent.PAID, NOW);

        assertThat(dingtalk.server.getAllServeEvents())
                .filteredOn(event -> !event.getRequest().getUrl().contains("/oauth2/"))
                .hasSize(check.paidCalls(Extent.PAID));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysWhetherTheStreamIsUp(boolean up) {
        stream = new Connected(up);

        assertThat(check().known(NOW))
                .filteredOn(one -> one.step().equals("stream"))
                .extracting(Finding::cause)
                .containsExactly(up ? "connected" : "not-connected");
    }

    @Test
    void knowsWhatIsNotSetUpWithoutAsking() {
        stream = null;
        message = Optional.empty();
        dingtalk.withRobot("school", "SEC1").with("client-secret", "");

        assertThat(check().known(NOW))
                .extracting(Finding::cause)
                .containsExactly("keys-missing", "given", "stream-off", "nothing-received", "test-it", "no-webhook");
        assertThat(dingtalk.server.getAllServeEvents()).isEmpty();
    }

    @Test
    void downloadsTheNewestPicture() {
        assertThat(check().run(Extent.PICTURE, NOW).findings())
                .extracting(Finding::cause)
                .containsExactly("no-picture");
        picture = Optional.of(new LastReceived.ReceivedPicture(NOW, "李娜", "code-1", "ding-id"));
        assertThat(check().run(Extent.PICTURE, NOW).findings())
                .containsExactly(new Finding("picture", "李娜", State.WORKS, "downloaded", "3"));
        picture = Optional.of(new LastReceived.ReceivedPicture(NOW, "李娜", "gone", "ding-id"));
        assertThat(check().run(Extent.PICTURE, NOW).findings())
                .extracting(Finding::cause)
                .containsExactly("picture-refused");
    }

    @Test
    void keepsTheLastReportOfEachExtent() {
        ConnectionCheck check = check();
        assertThat(check.last(Extent.FREE)).isNull();
        var report = check.run(Extent.FREE, NOW);

        assertThat(check.last(Extent.FREE)).isEqualTo(report);
        assertThat(check.last(Extent.PAID)).isNull();
    }

    private void robots(String conversation, String answer) {
        dingtalk.server.stubFor(post(urlPathEqualTo(ROBOTS))
                .withRequestBody(equalToJson("{\"openConversationId\":\"cid-" + conversation + "\"}"))
                .willReturn(okJson(answer)));
    }

    private static Finding finding(List<Finding> findings, String subject) {
        return findings.stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private ConnectionCheck check() {
        DingTalkProperties properties = dingtalk.properties();
        Organisation organisation = new OfTwoChats();
        LastReceived received = new LastReceived() {
            @Override
            public Optional<Instant> message() {
                return message;
            }

            @Override
            public Optional<ReceivedPicture> picture() {
                return picture;
            }
        };
        return new DingTalkConnectionCheck(
                new KnownSteps(properties, stream, received, organisation),
                properties,
                dingtalk.tokens(Clock.fixed(NOW, ZoneOffset.UTC)),
                dingtalk.api(),
                organisation,
                received,
                ConnectionCheckTests::download);
    }

    private static byte[] download(String code, String robot) throws PictureUnavailable {
        if (code.equals("gone")) {
            throw new PictureUnavailable("the code is over", false);
        }
        return new byte[3];
    }

    private record Connected(boolean isConnected) implements StreamState {
        @Override
        public Duration silence() {
            return Duration.ofSeconds(4);
        }
    }

    /** One group whose id is known, and a new one. */
    private static final class OfTwoChats implements Organisation {
        @Override
        public Roster roster() {
            return new Roster(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new Chat("school", "s", "一中群", "cid-school"), new Chat("new", "n", "新群", null)),
                    List.of());
        }

        @Override
        public void replaceWith(Roster roster) {
            throw new UnsupportedOperationException();
        }
    }
}
