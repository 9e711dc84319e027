package org.dutybell.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StreamConnectionsTests {

    private static final Set<String> TOPICS = Set.of(Frames.BOT_MESSAGES);
    private static final Instant NOW = Instant.parse("2027-01-04T00:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final JsonMapper json = JsonMapper.builder().build();
    private final TaskScheduler scheduler = mock(TaskScheduler.class);
    private final WebSocketSession session = session("one");
    private final StreamTroubles troubles = new StreamTroubles();
    private final StreamConnections connections = new StreamConnections(
            new Frames(json, clock), new Journal(clock), scheduler, Duration.ofSeconds(60), troubles);

    @BeforeEach
    void giveTheSchedulerAClock() {
        when(scheduler.getClock()).thenReturn(clock);
    }

    @Test
    void repeatsAnUnansweredMessageOnceAfterAMinute() throws IOException {
        connections.opened(session, TOPICS);
        connections.push(Map.of("msgId", "m1"));
        List<Runnable> repeats = scheduledAt(NOW.plusSeconds(60));
        assertThat(repeats).hasSize(1);
        repeats.get(0).run();
        List<JsonNode> frames = sentTo(session);
        assertThat(frames).hasSize(2);
        assertThat(frames.get(1).path("headers").path("messageId"))
                .isEqualTo(frames.get(0).path("headers").path("messageId"));
        repeats.get(0).run();
        assertThat(sentTo(session)).hasSize(2);
    }

    @Test
    void letsAHeldMessageGoAfterALaterOne() throws IOException {
        connections.opened(session, TOPICS);
        troubles.hold(1);
        connections.push(Map.of("msgId", "m1"));
        connections.push(Map.of("msgId", "m2"));
        assertThat(sentTo(session)).hasSize(1);

        connections.letGo();

        assertThat(sentTo(session))
                .extracting(frame -> json.readTree(frame.path("data").asString())
                        .path("msgId")
                        .asString())
                .containsExactly("m2", "m1");
    }

    @Test
    void repeatsNothingThatWasAnswered() throws IOException {
        connections.opened(session, TOPICS);
        connections.push(Map.of("msgId", "m1"));
        connections.answered(
                sentTo(session).get(0).path("headers").path("messageId").asString(), 200, "{}");
        scheduledAt(NOW.plusSeconds(60)).get(0).run();
        assertThat(sentTo(session)).hasSize(1);
    }

    @Test
    void repeatsNothingWhenThatIsWished() throws IOException {
        connections.opened(session, TOPICS);
        troubles.repeat(false);
        connections.push(Map.of("msgId", "m1"));
        scheduledAt(NOW.plusSeconds(60)).get(0).run();
        assertThat(sentTo(session)).hasSize(1);
    }

    @Test
    void choosesAnotherConnectionWhenOneIsBroken() throws IOException {
        WebSocketSession broken = session("broken");
        doThrow(new IOException("gone")).when(broken).sendMessage(any());
        connections.opened(broken, TOPICS);
        connections.opened(session, TOPICS);
        for (int message = 0; message < 5; message++) {
            connections.push(Map.of("msgId", "m" + message));
        }
        assertThat(sentTo(session)).hasSize(5);
    }

    @Test
    void spreadsMessagesOverTheConnections() throws IOException {
        WebSocketSession other = session("two");
        connections.opened(session, TOPICS);
        connections.opened(other, TOPICS);
        for (int message = 0; message < 100; message++) {
            connections.push(Map.of("msgId", "m" + message));
        }
        assertThat(sentTo(session)).isNotEmpty();
        assertThat(sentTo(other)).isNotEmpty();
        assertThat(sentTo(session).size() + sentTo(other).size()).isEqualTo(100);
    }

    @Test
    void asksForASignOfLife() throws IOException {
        connections.opened(session, TOPICS);
        connections.ping();
        JsonNode frame = sentTo(session).get(0);
        assertThat(frame.path("type").asString()).isEqualTo("SYSTEM");
        assertThat(frame.path("headers").path("topic").asString()).isEqualTo("ping");
        assertThat(frame.path("data").asString()).contains("opaque");
    }

    private List<JsonNode> sentTo(WebSocketSession target) throws IOException {
        ArgumentCaptor<TextMessage> frames = ArgumentCaptor.forClass(TextMessage.class);
        Mockito.verify(target, Mockito.atLeast(0)).sendMessage(frames.capture());
        return frames.getAllValues().stream()
                .map(frame -> json.readTree(frame.getPayload()))
                .toList();
    }

    private List<Runnable> scheduledAt(Instant time) {
        List<Runnable> found = new ArrayList<>();
        mockingDetails(scheduler).getInvocations().stream()
                .filter(call -> call.getArguments().length == 2 && time.equals(call.getArgument(1)))
                .forEach(call -> found.add(call.getArgument(0)));
        return found;
    }

    private static WebSocketSession session(String id) {
        WebSocketSession session = mock(WebSocketSession.class);
        when(session.getId()).thenReturn(id);
        return session;
    }
}
