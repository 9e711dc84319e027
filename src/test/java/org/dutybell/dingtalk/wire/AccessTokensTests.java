package org.dutybell.dingtalk.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.dutybell.notification.MessageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTokensTests {

    private static final String TOKEN = "/v1.0/oauth2/accessToken";

    private final FakeDingTalk dingtalk = new FakeDingTalk();
    private final AtomicReference<Instant> now = new AtomicReference<>(FakeDingTalk.NOW);
    private final Clock clock =
            InstantSource.tick(now::get, Duration.ofNanos(1)).withZone(ZoneOffset.UTC);

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void isKeptUntilFiveMinutesBeforeItsEnd() throws Exception {
        AccessTokens tokens = dingtalk.tokens(clock);
        assertThat(tokens.get().value()).isEqualTo("token-1");
        dingtalk.server.stubFor(FakeDingTalk.token("token-2"));
        now.set(FakeDingTalk.NOW.plusSeconds(7200 - 300 - 1));
        assertThat(tokens.get().value()).isEqualTo("token-1");
        now.set(FakeDingTalk.NOW.plusSeconds(7200 - 300));
        assertThat(tokens.get().value()).isEqualTo("token-2");
    }

    @Test
    void isFetchedOnceForAllWhoWait() throws Exception {
        dingtalk.server.stubFor(post(TOKEN)
                .willReturn(okJson("{\"accessToken\":\"t\",\"expireIn\":7200}").withFixedDelay(100)));
        AccessTokens tokens = dingtalk.tokens(clock);
        var pool = Executors.newFixedThreadPool(8);
        try {
            pool.invokeAll(
                    Stream.generate(() -> (Callable<?>) tokens::get).limit(8).toList());
        } finally {
            pool.shutdownNow();
        }
        dingtalk.server.verify(1, postRequestedFor(urlPathEqualTo(TOKEN)));
    }

    @Test
    void isReplacedOnceWhenDingTalkRefusesIt() {
        dingtalk.server.stubFor(post(Api.GROUP_SEND.path())
                .withHeader(Wire.TOKEN_HEADER, equalTo("token-1"))
                .willReturn(okJson("{\"code\":\"InvalidAuthentication\",\"message\":\"no\"}")
                        .withStatus(400)));
        dingtalk.server.stubFor(post(Api.GROUP_SEND.path())
                .withHeader(Wire.TOKEN_HEADER, equalTo("token-2"))
                .willReturn(okJson("{}")));
        AccessTokens tokens = dingtalk.tokens(clock);
        OpenApi api = new OpenApi(dingtalk.wire(), tokens, dingtalk.properties(), Gate.OPEN);
        ApiCall call = ApiCall.of(Api.GROUP_SEND, MessageKind.REMINDER).body("{}");

        assertThat(api.call(call).verdict().kind()).isEqualTo(Kind.TOKEN);
        dingtalk.server.verify(2, postRequestedFor(urlPathEqualTo(Api.GROUP_SEND.path())));
        dingtalk.server.stubFor(FakeDingTalk.token("token-2"));
        assertThat(api.call(call).verdict().kind()).isEqualTo(Kind.TAKEN);
    }

    @Test
    void tellsRefusedCredentialsFromAnUnreachableDingTalk() {
        for (String code : new String[] {"authFailed", "invalidClientIdOrSecret", "40089"}) {
            dingtalk.server.stubFor(post(TOKEN)
                    .willReturn(aResponse()
                            .withStatus(code.equals("authFailed") ? 401 : 400)
                            .withBody("{\"code\":\"" + code + "\"}")));
            assertThatThrownBy(dingtalk.tokens(clock)::get)
                    .isInstanceOfSatisfying(
                            TokenUnavailable.class,
                            none -> assertThat(none.credentialsRefused()).isTrue())
                    .hasMessageContaining(code);
        }
        dingtalk.server.stubFor(post(TOKEN).willReturn(okJson("{\"errcode\":40089,\"errmsg\":\"bad\"}")));
        assertThatThrownBy(dingtalk.tokens(clock)::get).hasMessageContaining("40089");
        dingtalk.server.stubFor(post(TOKEN).willReturn(aResponse().withStatus(503)));
        assertThatThrownBy(dingtalk.tokens(clock)::get)
                .isInstanceOfSatisfying(
                        TokenUnavailable.class,
                        none -> assertThat(none.credentialsRefused()).isFalse());
    }

    @Test
    void isNotShownByToString() throws Exception {
        assertThat(dingtalk.tokens(clock).get().toString()).doesNotContain("token-1");
        assertThat(dingtalk.withRobot("a", "SECx").properties().toString())
                .doesNotContain("app-secret", "SECx", "hook-token");
    }
}
