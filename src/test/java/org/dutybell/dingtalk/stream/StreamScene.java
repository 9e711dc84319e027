package org.dutybell.dingtalk.stream;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.dutybell.checkin.InboundMessage;
import org.dutybell.checkin.Inbox;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.dingtalk.inbound.ReceivedEvents;
import org.dutybell.dingtalk.inbound.ReceivedMessages;
import org.dutybell.dingtalk.inbound.Translation;
import org.dutybell.dingtalk.stream.FakeWebSocket.Link;
import org.dutybell.dingtalk.wire.DingTalkProperties;

/** The stream between a scripted gateway and a recording inbox. */
final class StreamScene implements AutoCloseable {

    static final String OPEN = "/v1.0/gateway/connections/open";
    static final String MESSAGE = "/v1.0/im/bot/messages/get";

    final FakeDingTalk dingtalk = new FakeDingTalk().with("stream.longest-retry-wait", "100ms");
    final FakeWebSocket gateway;
    final BlockingQueue<InboundMessage> inbox = new LinkedBlockingQueue<>();
    final ReceivedEvents events = mock();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final CountDownLatch askedForFailedEvents = new CountDownLatch(1);
    final AtomicInteger received = new AtomicInteger();
    StreamKeeper keeper;

    StreamScene() throws IOException {
        gateway = new FakeWebSocket();
    }

    @Override
    public void close() throws IOException {
        if (keeper != null) {
            keeper.stop();
        }
        gateway.close();
        dingtalk.close();
    }

    void start(Inbox target) {
        keeper = keeper(target);
        keeper.start();
    }

    StreamKeeper keeper(Inbox target) {
        DingTalkProperties properties = dingtalk.properties();
        ReceivedMessages messages = new ReceivedMessages(
                target,
                new Translation(properties.robotCode()),
                received::incrementAndGet,
                FakeDingTalk.JSON,
                Clock.fixed(FakeDingTalk.NOW, ZoneOffset.UTC));
        StreamMetrics metrics = new StreamMetrics(meters);
        StreamKeeper made = new StreamKeeper(
                new StreamConnector(
                        new Gateway(dingtalk.wire(), properties),
                        new StreamTls(properties),
                        properties,
                        new CallbackExecutor(messages, metrics),
                        new EventExecutor(events, metrics),
                        metrics),
                properties.stream(),
                metrics,
                askedForFailedEvents::countDown);
        metrics.watch(made);
        return made;
    }

    void opensAt(String scheme) {
        dingtalk.server.stubFor(post(OPEN).willReturn(okJson(endpoint(scheme))));
    }

    String endpoint(String scheme) {
        return "{\"endpoint\":\"%s://127.0.0.1:%d/connect\",\"ticket\":\"tick+et\"}".formatted(scheme, gateway.port());
    }

    /** The server sees a link a moment before the client knows that it is up; pings pass the time. */
    void awaitConnected(Link link) throws Exception {
        for (int pings = 0; pings < 1000 && !keeper.isConnected(); pings++) {
            link.send(frame("SYSTEM", "ping", "{}"));
            link.receive();
        }
        assertThat(keeper.isConnected()).isTrue();
        assertThat(new StreamHealth(keeper).health().getStatus().getCode()).isEqualTo("UP");
    }

    static String message(String id) {
        return ("{\"msgId\":\"%s\",\"conversationType\":\"1\",\"conversationId\":\"c\",\"senderStaffId\":\"u1\","
                        + "\"senderNick\":\"李娜\",\"createAt\":1613630252678,\"msgtype\":\"text\","
                        + "\"text\":{\"content\":\" 已巡查\"}}")
                .formatted(id);
    }

    static String frame(String type, String topic, String data) {
        return ("{\"specVersion\":\"1.0\",\"type\":\"%s\",\"headers\":{\"appId\":\"a\",\"connectionId\":\"c\","
                        + "\"contentType\":\"application/json\",\"messageId\":\"frame-1\",\"time\":\"1690362102194\","
                        + "\"topic\":\"%s\"},\"data\":%s}")
                .formatted(type, topic, FakeDingTalk.JSON.writeValueAsString(data));
    }

    static String event(String type, String id, String data) {
        return ("{\"specVersion\":\"1.0\",\"type\":\"EVENT\",\"headers\":{\"appId\":\"a\",\"connectionId\":\"c\","
                        + "\"contentType\":\"application/json\",\"messageId\":\"frame-1\",\"time\":\"1690362102194\","
                        + "\"topic\":\"*\",\"eventType\":\"%s\",\"eventId\":\"%s\"},\"data\":%s}")
                .formatted(type, id, FakeDingTalk.JSON.writeValueAsString(data));
    }

    double count(String name, String tag, String value) {
        return meters.get("dutybell.dingtalk.stream." + name)
                .tag(tag, value)
                .counter()
                .count();
    }
}
