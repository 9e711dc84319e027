package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** To-dos and events of the calendar after they were created. */
@SandboxTest
class SandboxAgendaTests {

    private static final String TASKS = "/v1.0/todo/users/union-user-wang/tasks";
    private static final String EVENTS = "/v1.0/calendar/users/union-user-wang/calendars/primary/events";

    @LocalServerPort
    private int port;

    private final String name = UUID.randomUUID().toString();
    private Caller caller;

    @BeforeEach
    void prepare() {
        caller = new Caller(port);
    }

    @Test
    void rewordsAToDoAndFinishesItAsAWhole() {
        String path = TASKS + "/" + todo();
        assertThat(caller.app("PUT", path, Map.of("subject", "改写 " + name, "done", true))
                        .json()
                        .path("result")
                        .asBoolean())
                .isTrue();
        JsonNode changed = find("/sandbox/api/todos", "subject", "改写 " + name);
        assertThat(changed.path("done").asBoolean()).isTrue();
        assertThat(changed.path("description").asString()).isEqualTo("说明");
    }

    @Test
    void isDoneWhenEveryExecutorIsDone() {
        String path = TASKS + "/" + todo() + "/executorStatus";
        caller.app("PUT", path, done("union-user-wang"));
        JsonNode half = find("/sandbox/api/todos", "subject", name);
        assertThat(half.path("done").asBoolean()).isFalse();
        assertThat(half.path("doneBy").toString()).contains("union-user-wang");
        caller.app("PUT", path, done("union-user-li"));
        assertThat(find("/sandbox/api/todos", "subject", name).path("done").asBoolean())
                .isTrue();
        assertThat(caller.app("PUT", path, done("union-user-zhang")).body()).contains("todo.taskUpdate.paramError");
    }

    @Test
    void forgetsADeletedToDo() {
        String path = TASKS + "/" + todo();
        assertThat(caller.app("DELETE", path, Map.of()).status()).isEqualTo(200);
        assertThat(caller.get("/sandbox/api/todos").body()).doesNotContain(name);
        assertThat(caller.app("DELETE", path, Map.of()).body()).contains("task not exist");
    }

    @Test
    void addsAndRemovesThoseWhoAttend() {
        String path = EVENTS + "/" + event() + "/attendees";
        caller.app("POST", path, Map.of("attendeesToAdd", List.of(Map.of("id", "union-user-li"))));
        assertThat(find("/sandbox/api/calendar", "summary", name)
                        .path("attendees")
                        .toString())
                .contains("union-user-zhao", "union-user-li");
        caller.app(
                "POST", path + "/batchRemove", Map.of("attendeesToRemove", List.of(Map.of("id", "union-user-zhao"))));
        assertThat(find("/sandbox/api/calendar", "summary", name)
                        .path("attendees")
                        .toString())
                .contains("union-user-li")
                .doesNotContain("union-user-zhao");
        assertThat(caller.app("POST", path, Map.of("attendeesToAdd", List.of(Map.of("id", "union-nobody"))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void changesOfAnEventOnlyWhatIsPassed() {
        String path = EVENTS + "/" + event();
        var start = Map.of("dateTime", "2027-01-06T14:00:00+08:00");
        assertThat(caller.app("PUT", path, Map.of("start", start)).status()).isEqualTo(200);
        caller.app("PUT", path, Map.of("location", Map.of("displayName", "报告厅")));

        JsonNode moved = find("/sandbox/api/calendar", "summary", name);
        assertThat(moved.path("start").asString()).isEqualTo("2027-01-06T14:00:00+08:00");
        assertThat(moved.path("end").asString()).isEqualTo("2027-01-05T10:00:00+08:00");
        assertThat(moved.path("place").asString()).isEqualTo("报告厅");
        assertThat(moved.path("attendees").toString()).contains("union-user-zhao");
    }

    @Test
    void refusesToChangeAnEventForAnyoneButItsOrganiserAndWithWhatIsNotValid() {
        String path = EVENTS + "/" + event();
        var start = Map.of("start", Map.of("dateTime", "2027-01-06T14:00:00+08:00"));
        assertThat(caller.app("PUT", path.replace("wang", "li"), start).status())
                .isEqualTo(404);
        assertThat(caller.app("PUT", EVENTS + "/unknown", start).body()).contains("notFound.event");
        assertThat(caller.app("PUT", path, Map.of("start", Map.of())).status()).isEqualTo(400);
        assertThat(caller.app("PUT", path, Map.of("attendees", List.of())).status())
                .isEqualTo(400);
    }

    @Test
    void forgetsADeletedEventAndKnowsItsOrganiser() {
        String id = event();
        assertThat(caller.app("DELETE", EVENTS.replace("wang", "li") + "/" + id, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(caller.app("DELETE", EVENTS + "/" + id, Map.of()).status()).isEqualTo(200);
        assertThat(caller.get("/sandbox/api/calendar").body()).doesNotContain(name);
    }

    private String todo() {
        return caller.withToken(
                        TASKS,
                        Map.of(
                                "sourceId",
                                name,
                                "subject",
                                name,
                                "description",
                                "说明",
                                "executorIds",
                                List.of("union-user-wang", "union-user-li"),
                                "detailUrl",
                                Map.of("appUrl", "http://127.0.0.1/x", "pcUrl", "http://127.0.0.1/x")))
                .json()
                .path("id")
                .asString();
    }

    private String event() {
        return caller.withToken(
                        EVENTS,
                        Map.of(
                                "summary", name,
                                "start", Map.of("dateTime", "2027-01-05T09:00:00+08:00"),
                                "end", Map.of("dateTime", "2027-01-05T10:00:00+08:00"),
                                "attendees", List.of(Map.of("id", "union-user-zhao"))))
                .json()
                .path("id")
                .asString();
    }

    private static Map<String, Object> done(String unionId) {
        return Map.of("executorStatusList", List.of(Map.of("id", unionId, "isDone", true)));
    }

    private JsonNode find(String list, String field, String value) {
        for (JsonNode entry : caller.get(list).json()) {
            if (entry.path(field).asString("").equals(value)) {
                return entry;
            }
        }
        throw new AssertionError(list + " has no " + value);
    }
}
