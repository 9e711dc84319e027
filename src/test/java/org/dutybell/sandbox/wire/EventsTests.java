package org.dutybell.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventsTests {

    private static final Instant NOW = Instant.parse("2027-01-04T00:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final JsonMapper json = JsonMapper.builder().build();
    private final TaskScheduler scheduler = mock(TaskScheduler.class);
    private final WebSocketSession bot = mock(WebSocketSession.class);
    private final Usage usage = new Usage(clock, ZoneOffset.UTC, new Usage.Limits(10, 1, true));
    private final StreamConnections stream = new StreamConnections(
            new Frames(json, clock), new Journal(clock), scheduler, Duration.ofSeconds(60), new StreamTroubles());
    private final Events events = new Events(stream, usage, scheduler, clock, json);

    @BeforeEach
    void connect() {
        when(scheduler.getClock()).thenReturn(clock);
        when(bot.getId()).thenReturn("one");
        stream.opened(bot, Set.of(Frames.EVENTS));
    }

    @Test
    void triesAgainAfterTenAndAfterThirtySecondsAndThenKeepsItInTheList() throws IOException {
        events.tellFree("user_leave_org", Map.of("UserId", List.of("u1")));
        answer("{\"status\":\"LATER\"}");
        assertThat(events.hasFailed()).isFalse();
        due(10).run();
        answer("{\"status\":\"LATER\"}");
        due(30).run();
        answer("no json");
        List<Map<String, Object>> failed = events.takeFailed();
        assertThat(failed).hasSize(1);
        assertThat(failed.get(0))
                .containsEntry("call_back_tag", "user_leave_org")
                .containsKey("user_leave_org");
        assertThat(events.takeFailed()).isEmpty();
        List<String> ids = frames().stream()
                .map(frame -> frame.path("headers").path("eventId").asString())
                .toList();
        assertThat(ids).hasSize(3);
        assertThat(Set.copyOf(ids)).hasSize(1);
    }

    @Test
    void leavesAnEventThatWasTaken() throws IOException {
        events.tellFree("user_add_org", Map.of());
        answer("{\"status\":\"SUCCESS\"}");
        assertThat(mockingDetails(scheduler).getInvocations().stream()
                        .filter(call -> call.getMethod().getName().equals("schedule")))
                .isEmpty();
    }

    @Test
    void triesAgainWhenNobodyListens() {
        stream.closed(bot);
        events.tellFree("user_add_org", Map.of());
        due(10).run();
        due(30).run();
        assertThat(events.takeFailed()).hasSize(1);
    }

    @Test
    void carriesAnErrorWhenTheMonthIsUsedUp() throws IOException {
        events.tell("robot_msg_read", Map.of("userId", "u1"));
        events.tell("robot_msg_read", Map.of("userId", "u2"));
        assertThat(frames().get(0).path("data").asString()).contains("u1");
        assertThat(frames().get(1).path("data").asString()).contains("20001").doesNotContain("u2");
    }

    private void answer(String data) throws IOException {
        List<JsonNode> frames = frames();
        stream.answered(
                frames.get(frames.size() - 1).path("headers").path("messageId").asString(), 200, data);
    }

    private Runnable due(long seconds) {
        Instant time = NOW.plusSeconds(seconds);
        return mockingDetails(scheduler).getInvocations().stream()
                .filter(call -> call.getArguments().length == 2 && time.equals(call.getArgument(1)))
                .<Runnable>map(call -> call.getArgument(0))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> frames() throws IOException {
        ArgumentCaptor<TextMessage> sent = ArgumentCaptor.forClass(TextMessage.class);
        verify(bot, atLeast(0)).sendMessage(sent.capture());
        return sent.getAllValues().stream()
                .map(frame -> json.readTree(frame.getPayload()))
                .toList();
    }
}
