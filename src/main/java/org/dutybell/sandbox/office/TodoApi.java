package org.dutybell.sandbox.office;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.wire.ApiEndpoint;
import org.dutybell.sandbox.wire.ApiRefusal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Creates, finds, changes, finishes and deletes to-dos. All ids are union ids. */
@RestController
@OnlyWithBuiltInWire
@RequestMapping("/v1.0/todo/users/{unionId}/tasks")
class TodoApi extends ApiEndpoint {

    private static final String CREATE_ERROR = "todo.taskCreate.paramError";
    private static final String UPDATE_ERROR = "todo.taskUpdate.paramError";
    private static final int LONGEST_SUBJECT = 1024;
    private static final int LONGEST_DESCRIPTION = 4096;
    private static final int MOST_EXECUTORS = 100;

    private final Todos todos;
    private final Directory directory;
    private final Chats chats;
    private final Clock clock;

    TodoApi(Todos todos, Directory directory, Chats chats, Clock clock, JsonMapper json) {
        super(json);
        this.todos = todos;
        this.directory = directory;
        this.chats = chats;
        this.clock = clock;
    }

    @PostMapping
    Map<String, Object> create(@PathVariable String unionId, @RequestBody(required = false) String body) {
        JsonNode request = object(body);
        Todo todo = todo(unionId, request);
        if (!todos.add(todo)) {
            throw ApiRefusal.badRequest(CREATE_ERROR, "task exist");
        }
        chats.touch();
        return todo.wire(clock.instant().toEpochMilli());
    }

    @GetMapping("/sources/{sourceId}")
    Map<String, Object> bySource(@PathVariable String sourceId) {
        return todos.bySource(sourceId)
                .orElseThrow(() -> ApiRefusal.badRequest(UPDATE_ERROR, "task not exist"))
                .wire(clock.instant().toEpochMilli());
    }

    @PutMapping("/{taskId}")
    Map<String, Object> update(@PathVariable String taskId, @RequestBody(required = false) String body) {
        JsonNode request = object(body);
        known(taskId);
        todos.change(
                taskId,
                todo -> todo.reworded(
                        text(request, "subject"),
                        text(request, "description"),
                        request.has("dueTime") ? request.path("dueTime").asLong(0) : null));
        if (request.has("done")) {
            todos.change(taskId, todo -> todo.finished(request.path("done").asBoolean(false)));
        }
        chats.touch();
        return Map.of("result", true);
    }

    @PutMapping("/{taskId}/executorStatus")
    Map<String, Object> executors(@PathVariable String taskId, @RequestBody(required = false) String body) {
        JsonNode request = object(body);
        Todo todo = known(taskId);
        for (JsonNode status : request.path("executorStatusList")) {
            if (!todo.executors().contains(text(status, "id"))) {
                throw ApiRefusal.badRequest(UPDATE_ERROR, "不是执行人：" + text(status, "id"));
            }
        }
        request.path("executorStatusList")
                .forEach(status -> todos.change(
                        taskId,
                        same -> same.finishedBy(
                                text(status, "id"), status.path("isDone").asBoolean(false))));
        chats.touch();
        return Map.of("result", true);
    }

    @DeleteMapping("/{taskId}")
    Map<String, Object> delete(@PathVariable String taskId) {
        known(taskId);
        todos.remove(taskId);
        chats.touch();
        return Map.of("result", true);
    }

    private Todo known(String taskId) {
        return todos.todo(taskId).orElseThrow(() -> ApiRefusal.badRequest(UPDATE_ERROR, "task not exist"));
    }

    private Todo todo(String creator, JsonNode request) {
        Community community = directory.today();
        checkPerson(community, creator);
        List<String> executors = new ArrayList<>();
        request.path("executorIds").forEach(id -> executors.add(id.asString("")));
        executors.forEach(id -> checkPerson(community, id));
        if (executors.size() > MOST_EXECUTORS) {
            throw ApiRefusal.badRequest(CREATE_ERROR, "executors is oversize");
        }
        String url = request.path("detailUrl").path("appUrl").asString("");
        if (url.isBlank()
                || request.path("detailUrl").path("pcUrl").asString("").isBlank()) {
            throw ApiRefusal.badRequest(CREATE_ERROR, "detailUrl 的 appUrl 和 pcUrl 都不能为空");
        }
        return new Todo(
                UUID.randomUUID().toString().replace("-", ""),
                text(request, "sourceId"),
                creator,
                limited(request, "subject", 1, LONGEST_SUBJECT),
                limited(request, "description", 0, LONGEST_DESCRIPTION),
                url,
                executors,
                Set.of(),
                false,
                request.has("dueTime") ? request.path("dueTime").asLong(0) : null,
                request.path("priority").asInt(20));
    }

    private static void checkPerson(Community community, String unionId) {
        if (community.byUnionId(unionId).isEmpty()) {
            throw ApiRefusal.badRequest(CREATE_ERROR, "unionId 无效：" + unionId);
        }
    }

    private static String limited(JsonNode request, String field, int least, int most) {
        String value = text(request, field);
        if (value.length() < least || value.length() > most) {
            throw ApiRefusal.badRequest(CREATE_ERROR, field + " 应有 " + least + " 到 " + most + " 个字");
        }
        return value;
    }
}
