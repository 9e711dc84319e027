package org.dutybell.dingtalk.stream;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import org.dutybell.checkin.InboundMessage;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.dingtalk.stream.FakeWebSocket.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StreamTests {

    private static final String OPEN = StreamScene.OPEN;
    private static final String MESSAGE = StreamScene.MESSAGE;

    private final StreamScene scene = new StreamScene();

    StreamTests() throws Exception {}

    @AfterEach
    void stop() throws Exception {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({"ws,auto", "wss,auto", "ws,off", "wss,off"})
    void keepsAMessageAndThenAcknowledgesIt(String scheme, String tls) throws Exception {
        scene.dingtalk.with("stream.tls", tls);
        scene.opensAt(scheme);
        scene.start(scene.inbox::add);

        Link link = scene.gateway.nextLink();
        assertThat(link.request()).startsWith("GET /connect?ticket=tick%2Bet ");
        link.send(StreamScene.frame("CALLBACK", MESSAGE, StreamScene.message("msg1")));

        JsonNode ack = FakeDingTalk.JSON.readTree(link.receive());
        assertThat(ack.path("code").intValue()).isEqualTo(200);
        assertThat(ack.path("headers").path("messageId").stringValue()).isEqualTo("frame-1");
        assertThat(ack.path("data").stringValue()).isEqualTo("{\"response\":{}}");
        InboundMessage kept = scene.inbox.poll();
        assertThat(kept.messageId()).isEqualTo("msg1");
        assertThat(kept.text()).isEqualTo("已巡查");
        assertThat(kept.raw()).isEqualTo(StreamScene.message("msg1"));
        assertThat(scene.received).hasValue(1);
        scene.awaitConnected(link);
        scene.dingtalk.server.verify(postRequestedFor(urlPathEqualTo(OPEN))
                .withRequestBody(matchingJsonPath("$.clientId", equalTo("ding-id")))
                .withRequestBody(matchingJsonPath("$.subscriptions[0].topic", equalTo(MESSAGE))));
    }

    @Test
    void tellsDingTalkWhenAMessageCouldNotBeKept() throws Exception {
        scene.opensAt("ws");
        scene.start(message -> {
            throw new IllegalStateException("database is down");
        });
        Link link = scene.gateway.nextLink();
        link.send(StreamScene.frame("CALLBACK", MESSAGE, StreamScene.message("msg1")));
        assertThat(FakeDingTalk.JSON.readTree(link.receive()).path("code").intValue())
                .isEqualTo(500);
        link.send(StreamScene.frame("CALLBACK", "/v1.0/graph/api/invoke", "{}"));
        assertThat(FakeDingTalk.JSON.readTree(link.receive()).path("code").intValue())
                .isNotEqualTo(200);
        link.send(StreamScene.frame("CALLBACK", MESSAGE, "no json"));
        assertThat(FakeDingTalk.JSON.readTree(link.receive()).path("code").intValue())
                .isEqualTo(200);
    }

    @Test
    void answersPingsAndIgnoresUnknownSystemTopics() throws Exception {
        scene.opensAt("ws");
        scene.start(scene.inbox::add);
        Link link = scene.gateway.nextLink();
        link.send(StreamScene.frame("SYSTEM", "KEEPALIVE", "{}"));
        link.send(StreamScene.frame("SYSTEM", "ping", "{\"opaque\":\"o1\"}"));
        JsonNode ack = FakeDingTalk.JSON.readTree(link.receive());
        assertThat(ack.path("code").intValue()).isEqualTo(200);
        assertThat(ack.path("data").stringValue()).isEqualTo("{\"opaque\":\"o1\"}");
    }

    @Test
    void subscribesToMessagesPressesAndEvents() throws Exception {
        scene.opensAt("ws");
        scene.start(scene.inbox::add);
        scene.gateway.nextLink();

        scene.dingtalk.server.verify(postRequestedFor(urlPathEqualTo(OPEN))
                .withRequestBody(matchingJsonPath(
                        "$.subscriptions[?(@.type == 'CALLBACK' && @.topic == '/v1.0/card/instances/callback')]"))
                .withRequestBody(matchingJsonPath("$.subscriptions[?(@.type == 'EVENT' && @.topic == '*')]")));
    }

    @Test
    void keepsThePressOfAButtonAndAcknowledgesItWithoutASecret() throws Exception {
        scene.opensAt("ws");
        scene.start(scene.inbox::add);
        Link link = scene.gateway.nextLink();
        link.send(
                StreamScene.frame(
                        "CALLBACK",
                        "/v1.0/card/instances/callback",
                        "{\"outTrackId\":\"k1\",\"userId\":\"u1\",\"content\":\"{\\\"cardPrivateData\\\":{\\\"actionIds\\\":[\\\"done\\\"]}}\"}"));

        JsonNode ack = FakeDingTalk.JSON.readTree(link.receive());
        assertThat(ack.path("code").intValue()).isEqualTo(200);
        assertThat(ack.path("data").stringValue()).isEqualTo("{\"response\":{}}");
        InboundMessage kept = scene.inbox.poll();
        assertThat(kept.form()).isEqualTo(InboundMessage.Form.PRESS);
        assertThat(kept.messageId()).isEqualTo("press:frame-1");
    }

    @Test
    void keepsAnEventAndAsksForItAgainWhenItCannot() throws Exception {
        scene.opensAt("ws");
        scene.start(scene.inbox::add);
        when(scene.events.receive("user_add_org", "event-1", "frame-1", "{\"UserId\":[]}"))
                .thenReturn(true)
                .thenThrow(new IllegalStateException("database is down"));
        Link link = scene.gateway.nextLink();

        link.send(StreamScene.event("user_add_org", "event-1", "{\"UserId\":[]}"));
        assertThat(data(link)).contains("SUCCESS");
        link.send(StreamScene.event("user_add_org", "event-1", "{\"UserId\":[]}"));
        assertThat(data(link)).contains("LATER");

        assertThat(scene.count("frames", "type", "event")).isEqualTo(2);
        assertThat(scene.count("failures", "kind", "keep")).isEqualTo(1);
    }

    @Test
    void showsItsStateInMetrics() throws Exception {
        scene.opensAt("ws");
        scene.start(scene.inbox::add);
        Link link = scene.gateway.nextLink();
        scene.awaitConnected(link);
        link.send(StreamScene.frame("SYSTEM", "ping", "{}"));
        link.receive();

        assertThat(scene.meters
                        .get("dutybell.dingtalk.stream.connected")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(scene.meters.get("dutybell.dingtalk.stream.silence").gauge().value())
                .isNotNegative();
        assertThat(scene.count("connections", "kind", "first")).isEqualTo(1);
        assertThat(scene.count("frames", "type", "system")).isPositive();
    }

    private static String data(Link link) throws Exception {
        return FakeDingTalk.JSON.readTree(link.receive()).path("data").stringValue();
    }
}
