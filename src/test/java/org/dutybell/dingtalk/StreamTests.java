package org.dutybell.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dutybell.checkin.InboundMessage;
import org.dutybell.checkin.Inbox;
import org.dutybell.dingtalk.FakeWebSocket.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StreamTests {

    private static final String OPEN = "/v1.0/gateway/connections/open";
    private static final String MESSAGE = "/v1.0/im/bot/messages/get";

    private final FakeDingTalk dingtalk = new FakeDingTalk().with("stream.longest-retry-wait", "100ms");
    private final FakeWebSocket gateway;
    private final BlockingQueue<InboundMessage> inbox = new LinkedBlockingQueue<>();
    private StreamKeeper keeper;

    StreamTests() throws Exception {
        gateway = new FakeWebSocket();
    }

    @AfterEach
    void stop() throws Exception {
        if (keeper != null) {
            keeper.stop();
        }
        gateway.close();
        dingtalk.close();
    }

    @ParameterizedTest
    @CsvSource({"ws,auto", "wss,auto", "ws,off", "wss,off"})
    void keepsAMessageAndThenAcknowledgesIt(String scheme, String tls) throws Exception {
        dingtalk.with("stream.tls", tls);
        opensAt(scheme);
        start(inbox::add);

        Link link = gateway.nextLink();
        assertThat(link.request()).startsWith("GET /connect?ticket=tick%2Bet ");
        link.send(frame("CALLBACK", MESSAGE, message("msg1")));

        JsonNode ack = FakeDingTalk.JSON.readTree(link.receive());
        assertThat(ack.path("code").intValue()).isEqualTo(200);
        assertThat(ack.path("headers").path("messageId").stringValue()).isEqualTo("frame-1");
        assertThat(ack.path("data").stringValue()).isEqualTo("{\"response\":{}}");
        InboundMessage kept = inbox.poll();
        assertThat(kept.messageId()).isEqualTo("msg1");
        assertThat(kept.text()).isEqualTo("已巡查");
        assertThat(kept.raw()).isEqualTo(message("msg1"));
        awaitConnected(link);
        dingtalk.server.verify(postRequestedFor(urlPathEqualTo(OPEN))
                .withRequestBody(matchingJsonPath("$.clientId", equalTo("ding-id")))
                .withRequestBody(matchingJsonPath("$.subscriptions[0].topic", equalTo(MESSAGE))));
    }

    @Test
    void tellsDingTalkWhenAMessageCouldNotBeKept() throws Exception {
        opensAt("ws");
        start(message -> {
            throw new IllegalStateException("database is down");
        });
        Link link = gateway.nextLink();
        link.send(frame("CALLBACK", MESSAGE, message("msg1")));
        assertThat(FakeDingTalk.JSON.readTree(link.receive()).path("code").intValue())
                .isEqualTo(500);
        link.send(frame("CALLBACK", "/v1.0/card/instances/callback", "{}"));
        assertThat(FakeDingTalk.JSON.readTree(link.receive()).path("code").intValue())
                .isNotEqualTo(200);
        link.send(frame("CALLBACK", MESSAGE, "no json"));
        assertThat(FakeDingTalk.JSON.readTree(link.receive()).path("code").intValue())
                .isEqualTo(200);
    }

    @Test
    void answersPingsAndIgnoresUnknownSystemTopics() throws Exception {
        opensAt("ws");
        start(inbox::add);
        Link link = gateway.nextLink();
        link.send(frame("SYSTEM", "KEEPALIVE", "{}"));
        link.send(frame("SYSTEM", "ping", "{\"opaque\":\"o1\"}"));
        JsonNode ack = FakeDingTalk.JSON.readTree(link.receive());
        assertThat(ack.path("code").intValue()).isEqualTo(200);
        assertThat(ack.path("data").stringValue()).isEqualTo("{\"opaque\":\"o1\"}");
    }

    @Test
    void opensANewLinkBeforeTheAnnouncedEndOfTheOld() throws Exception {
        opensAt("ws");
        start(inbox::add);
        Link old = gateway.nextLink();
        old.send(frame("SYSTEM", "disconnect", "{\"reason\":\"connection is expired\"}"));

        Link fresh = gateway.nextLink();
        old.send(frame("CALLBACK", MESSAGE, message("late")));
        fresh.send(frame("CALLBACK", MESSAGE, message("new")));
        assertThat(inbox.poll(15, TimeUnit.SECONDS)).isNotNull();
        assertThat(inbox.poll(15, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void comesBackAfterTheLinkBroke() throws Exception {
        opensAt("ws");
        start(inbox::add);
        gateway.nextLink().close();
        Link fresh = gateway.nextLink();
        fresh.send(frame("CALLBACK", MESSAGE, message("again")));
        assertThat(inbox.poll(15, TimeUnit.SECONDS).messageId()).isEqualTo("again");
    }

    @Test
    void replacesALinkThatFellSilent() throws Exception {
        dingtalk.with("stream.silence-limit", "200ms");
        opensAt("ws");
        start(inbox::add);
        gateway.nextLink();
        gateway.nextLink();
    }

    @Test
    void keepsTryingWhileDingTalkDoesNotAnswer() throws Exception {
        for (String state : new String[] {Scenario.STARTED, "two", "three"}) {
            dingtalk.server.stubFor(post(OPEN)
                    .inScenario("open")
                    .whenScenarioStateIs(state)
                    .willSetStateTo(state.equals(Scenario.STARTED) ? "two" : state.equals("two") ? "three" : "up")
                    .willReturn(
                            state.equals("two")
                                    ? aResponse().withStatus(400).withBody("<html>proxy</html>")
                                    : aResponse().withStatus(401).withBody("{\"code\":\"authFailed\"}")));
        }
        dingtalk.server.stubFor(
                post(OPEN).inScenario("open").whenScenarioStateIs("up").willReturn(okJson(endpoint("ws"))));
        start(inbox::add);
        assertThat(gateway.nextLink()).isNotNull();
    }

    @Test
    void closesTheLinkWhenStopped() throws Exception {
        opensAt("ws");
        start(inbox::add);
        Link link = gateway.nextLink();
        link.send(frame("SYSTEM", "ping", "{}"));
        link.receive();
        keeper.stop();
        link.awaitEnd();
        assertThat(keeper.isConnected()).isFalse();
    }

    @Test
    void endsTheStartWhenTheCredentialsAreRefusedButNotWhenDingTalkIsAway() {
        keeper = keeper(inbox::add);
        dingtalk.server.stubFor(post("/v1.0/oauth2/accessToken")
                .willReturn(aResponse().withStatus(401).withBody("{\"code\":\"authFailed\",\"message\":\"x\"}")));
        assertThatThrownBy(() -> lifecycle().start())
                .isInstanceOf(DingTalkSetupException.class)
                .hasMessageContaining("authFailed")
                .hasMessageContaining("ding-id")
                .hasMessageNotContaining("app-secret");

        dingtalk.server.stop();
        StreamLifecycle lifecycle = lifecycle();
        lifecycle.start();
        assertThat(lifecycle.isRunning()).isTrue();
        assertThat(new StreamHealth(keeper).health().getStatus().getCode()).isEqualTo("DOWN");
    }

    /** The server sees a link a moment before the client knows that it is up; pings pass the time. */
    private void awaitConnected(Link link) throws Exception {
        for (int pings = 0; pings < 1000 && !keeper.isConnected(); pings++) {
            link.send(frame("SYSTEM", "ping", "{}"));
            link.receive();
        }
        assertThat(keeper.isConnected()).isTrue();
        assertThat(new StreamHealth(keeper).health().getStatus().getCode()).isEqualTo("UP");
    }

    private StreamLifecycle lifecycle() {
        return new StreamLifecycle(keeper, dingtalk.tokens(Clock.systemUTC()), dingtalk.properties());
    }

    private void start(Inbox target) {
        keeper = keeper(target);
        keeper.start();
    }

    private StreamKeeper keeper(Inbox target) {
        DingTalkProperties properties = dingtalk.properties();
        RobotMessageExecutor messages = new RobotMessageExecutor(
                target,
                new Translation(properties.robotCode()),
                FakeDingTalk.JSON,
                Clock.fixed(FakeDingTalk.NOW, ZoneOffset.UTC));
        return new StreamKeeper(
                new StreamConnector(
                        new Gateway(dingtalk.wire(), properties), new StreamTls(properties), properties, messages),
                properties.stream());
    }

    private void opensAt(String scheme) {
        dingtalk.server.stubFor(post(OPEN).willReturn(okJson(endpoint(scheme))));
    }

    private String endpoint(String scheme) {
        return "{\"endpoint\":\"%s://127.0.0.1:%d/connect\",\"ticket\":\"tick+et\"}".formatted(scheme, gateway.port());
    }

    private static String message(String id) {
        return ("{\"msgId\":\"%s\",\"conversationType\":\"1\",\"conversationId\":\"c\",\"senderStaffId\":\"u1\","
                        + "\"senderNick\":\"李娜\",\"createAt\":1613630252678,\"msgtype\":\"text\","
                        + "\"text\":{\"content\":\" 已巡查\"}}")
                .formatted(id);
    }

    private static String frame(String type, String topic, String data) {
        return ("{\"specVersion\":\"1.0\",\"type\":\"%s\",\"headers\":{\"appId\":\"a\",\"connectionId\":\"c\","
                        + "\"contentType\":\"application/json\",\"messageId\":\"frame-1\",\"time\":\"1690362102194\","
                        + "\"topic\":\"%s\"},\"data\":%s}")
                .formatted(type, topic, FakeDingTalk.JSON.writeValueAsString(data));
    }
}
