package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** An app that is subscribed to the events of read messages. */
@SandboxTest
@TestPropertySource(
        properties = {
            "dutybell.sandbox.read-events=true",
            "spring.datasource.url=jdbc:h2:mem:sandbox-read;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1"
        })
class SandboxReadEventTests {

    @LocalServerPort
    private int port;

    @Test
    void tellsOnceThatSomebodyHasReadAMessageAndCountsIt() {
        Caller caller = new Caller(port);
        String key = caller.withToken(
                        "/v1.0/robot/oToMessages/batchSend",
                        Map.of(
                                "robotCode", "sandbox-client",
                                "userIds", List.of("user-wang"),
                                "msgKey", "sampleText",
                                "msgParam", "{\"content\":\"通知\"}"))
                .json()
                .path("processQueryKey")
                .asString();
        long before = messages(caller);
        try (Bot bot = Bot.connect(caller, Bot.ticketForAll(caller))) {
            caller.messages("private", "user-wang");
            caller.messages("private", "user-wang");
            JsonNode frame = bot.receives("EVENT");
            assertThat(frame.path("headers").path("eventType").asString()).isEqualTo("robot_msg_read");
            JsonNode data = Caller.JSON.readTree(frame.path("data").asString());
            assertThat(data.path("processQueryKey").asString()).isEqualTo(key);
            assertThat(data.path("userId").asString()).isEqualTo("user-wang");
            bot.answer(frame, 200, "{\"status\":\"SUCCESS\"}");
        }
        assertThat(messages(caller)).isEqualTo(before + 1);
    }

    private static long messages(Caller caller) {
        return caller.get("/sandbox/api/journal/cost").json().path("messages").asLong();
    }
}
