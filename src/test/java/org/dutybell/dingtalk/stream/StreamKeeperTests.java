package org.dutybell.dingtalk.stream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.dutybell.dingtalk.stream.FakeWebSocket.Link;
import org.dutybell.dingtalk.wire.DingTalkSetupException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamKeeperTests {

    private static final String OPEN = StreamScene.OPEN;
    private static final String MESSAGE = StreamScene.MESSAGE;

    private final StreamScene scene = new StreamScene();

    StreamKeeperTests() throws Exception {}

    @AfterEach
    void stop() throws Exception {
        scene.close();
    }

    @Test
    void opensANewLinkBeforeTheAnnouncedEndOfTheOld() throws Exception {
        scene.opensAt("ws");
        scene.start(scene.inbox::add);
        Link old = scene.gateway.nextLink();
        old.send(StreamScene.frame("SYSTEM", "disconnect", "{\"reason\":\"connection is expired\"}"));

        Link fresh = scene.gateway.nextLink();
        old.send(StreamScene.frame("CALLBACK", MESSAGE, StreamScene.message("late")));
        fresh.send(StreamScene.frame("CALLBACK", MESSAGE, StreamScene.message("new")));
        assertThat(scene.inbox.poll(15, TimeUnit.SECONDS)).isNotNull();
        assertThat(scene.inbox.poll(15, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void asksForFailedEventsSomeTimeAfterItCameUp() throws Exception {
        scene.dingtalk.with("stream.failed-events-after", "10ms");
        scene.opensAt("ws");
        scene.start(scene.inbox::add);
        scene.gateway.nextLink();

        assertThat(scene.askedForFailedEvents.await(15, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void comesBackAfterTheLinkBroke() throws Exception {
        scene.opensAt("ws");
        scene.start(scene.inbox::add);
        scene.gateway.nextLink().close();
        Link fresh = scene.gateway.nextLink();
        fresh.send(StreamScene.frame("CALLBACK", MESSAGE, StreamScene.message("again")));
        assertThat(scene.inbox.poll(15, TimeUnit.SECONDS).messageId()).isEqualTo("again");
    }

    @Test
    void replacesALinkThatFellSilent() throws Exception {
        scene.dingtalk.with("stream.silence-limit", "200ms");
        scene.opensAt("ws");
        scene.start(scene.inbox::add);
        scene.gateway.nextLink();
        scene.gateway.nextLink();
    }

    /** A half-open link looks alive to the machine; nothing comes on it, and the pages must say so. */
    @Test
    void isNotConnectedWhileASilentLinkCannotBeReplaced() throws Exception {
        scene.dingtalk.with("stream.silence-limit", "200ms").with("stream.longest-retry-wait", "1h");
        scene.opensAt("ws");
        scene.start(scene.inbox::add);
        scene.gateway.nextLink();
        scene.dingtalk.server.stubFor(post(OPEN).willReturn(aResponse().withStatus(503)));

        await().ignoreExceptions()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(scene.count("failures", "kind", "connect")).isPositive());

        assertThat(scene.keeper.isConnected()).isFalse();
        assertThat(new StreamHealth(scene.keeper).health().getStatus().getCode())
                .isEqualTo("DOWN");
    }

    @Test
    void keepsTryingWhileDingTalkDoesNotAnswer() throws Exception {
        for (String state : new String[] {Scenario.STARTED, "two", "three"}) {
            scene.dingtalk.server.stubFor(post(OPEN)
                    .inScenario("open")
                    .whenScenarioStateIs(state)
                    .willSetStateTo(state.equals(Scenario.STARTED) ? "two" : state.equals("two") ? "three" : "up")
                    .willReturn(
                            state.equals("two")
                                    ? aResponse().withStatus(400).withBody("<html>proxy</html>")
                                    : aResponse().withStatus(401).withBody("{\"code\":\"authFailed\"}")));
        }
        scene.dingtalk.server.stubFor(
                post(OPEN).inScenario("open").whenScenarioStateIs("up").willReturn(okJson(scene.endpoint("ws"))));
        scene.start(scene.inbox::add);
        assertThat(scene.gateway.nextLink()).isNotNull();
    }

    /** The SDK's own mistakes count like a refusal, with the same growing waits. */
    @Test
    void waitsBeforeTheNextTryAfterAFailureThatNobodyExpected() throws Exception {
        StreamConnector connector = mock();
        when(connector.connect(any(), any(), any())).thenThrow(new IllegalStateException("the SDK's mistake"));
        var properties = scene.dingtalk.properties();
        scene.keeper = new StreamKeeper(connector, properties.stream(), new StreamMetrics(scene.meters), () -> {});
        scene.keeper.start();

        await().ignoreExceptions()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(scene.count("failures", "kind", "connect")).isPositive());
    }

    @Test
    void closesTheLinkWhenStopped() throws Exception {
        scene.opensAt("ws");
        scene.start(scene.inbox::add);
        Link link = scene.gateway.nextLink();
        link.send(StreamScene.frame("SYSTEM", "ping", "{}"));
        link.receive();
        await().until(scene.keeper::isConnected);
        scene.keeper.stop();
        link.awaitEnd();
        assertThat(scene.keeper.isConnected()).isFalse();
    }

    @Test
    void endsTheStartWhenTheCredentialsAreRefusedButNotWhenDingTalkIsAway() {
        scene.keeper = scene.keeper(scene.inbox::add);
        scene.dingtalk.server.stubFor(post("/v1.0/oauth2/accessToken")
                .willReturn(aResponse().withStatus(401).withBody("{\"code\":\"authFailed\",\"message\":\"x\"}")));
        assertThatThrownBy(() -> lifecycle().start())
                .isInstanceOf(DingTalkSetupException.class)
                .hasMessageContaining("authFailed")
                .hasMessageContaining("ding-id")
                .hasMessageNotContaining("app-secret");

        scene.dingtalk.server.stop();
        StreamLifecycle lifecycle = lifecycle();
        lifecycle.start();
        assertThat(lifecycle.isRunning()).isTrue();
        assertThat(new StreamHealth(scene.keeper).health().getStatus().getCode())
                .isEqualTo("DOWN");
    }

    private StreamLifecycle lifecycle() {
        return new StreamLifecycle(scene.keeper, scene.dingtalk.tokens(Clock.systemUTC()), scene.dingtalk.properties());
    }
}
