package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The clock's HTTP actions. */
@SandboxTest
class SandboxClockTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private FakeEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private Caller caller;

    @BeforeEach
    void prepare() {
        caller = new Caller(port);
        engine.forget();
    }

    @Test
    void isTheClockOfTheApplication() {
        Instant shown = caller.sandboxTime();
        assertThat(shown).isBetween(Instant.parse("2027-01-04T00:00:00Z"), clock.instant());
        assertThat(caller.get("/sandbox/api/clock").json().path("zone").asString())
                .isEqualTo("Asia/Shanghai");
    }

    @Test
    void advancesByJsonAndByForm() {
        JsonNode byJson =
                caller.post("/sandbox/api/clock/advance", Map.of("by", "PT1H")).json();
        assertThat(at(byJson, "to")).isEqualTo(at(byJson, "from").plusHours(1));
        JsonNode byForm = caller.form("/sandbox/api/clock/advance", "by=P1D").json();
        assertThat(at(byForm, "to")).isEqualTo(at(byForm, "from").plusDays(1));
        assertThat(byForm.path("happened").isArray()).isTrue();
    }

    @Test
    void movesToATimeAndToTheNextEvent() {
        Instant event = clock.instant().plusSeconds(7200);
        engine.at(event, () -> {});
        assertThat(OffsetDateTime.parse(caller.get("/sandbox/api/clock")
                                .json()
                                .path("nextEvent")
                                .asString())
                        .toInstant())
                .isEqualTo(event);
        JsonNode move = caller.post("/sandbox/api/clock/next-event", Map.of()).json();
        assertThat(at(move, "to").toInstant()).isEqualTo(event);
        assertThat(move.path("happened").get(0).path("what").asString()).isEqualTo("开始办理 1 项；写出提醒 2 条");
        assertThat(caller.get("/sandbox/api/clock").json().path("nextEvent").isNull())
                .isTrue();

        String later = event.plusSeconds(600).toString();
        assertThat(at(caller.post("/sandbox/api/clock/to", Map.of("at", later)).json(), "to")
                        .toInstant())
                .isEqualTo(event.plusSeconds(600));
    }

    @Test
    void refusesBadInputAndSaysWhatIsAllowed() {
        Caller.Answer answer = caller.post("/sandbox/api/clock/advance", Map.of("by", "1 hour"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).contains("1 hour", "PT1H");
        assertThat(caller.form("/sandbox/api/clock/advance", "by=-PT1H").status())
                .isEqualTo(400);
        assertThat(caller.form("/sandbox/api/clock/advance", "").status()).isEqualTo(400);
        assertThat(caller.form("/sandbox/api/clock/to", "at=2020-01-01T00:00:00Z")
                        .body())
                .contains("forward only");
        assertThat(caller.post("/sandbox/api/clock/to", "no json").status()).isEqualTo(400);
    }

    @Test
    void keepsItsDistanceInTheDatabase() {
        caller.form("/sandbox/api/clock/advance", "by=PT1H");
        long before = kept();
        caller.form("/sandbox/api/clock/advance", "by=PT1H");
        assertThat(kept() - before).isBetween(3_500_000L, 3_600_000L);
    }

    private long kept() {
        return jdbc.sql("select offset_millis from sandbox_clock")
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime at(JsonNode move, String field) {
        return OffsetDateTime.parse(move.path(field).asString());
    }
}
