package org.dutybell.dingtalk.office;

import java.util.List;
import java.util.Map;
import org.dutybell.dingtalk.office.UnionIds.Answer;
import org.dutybell.dingtalk.text.Cut;
import org.dutybell.dingtalk.text.Dialect;
import org.dutybell.dingtalk.text.MessageText;
import org.dutybell.dingtalk.text.Phrases;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.ApiLimits;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.notification.Content;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.OutgoingMessage.Original;
import org.dutybell.notification.Way;
import org.jspecify.annotations.Nullable;

/** Tasks in a person's to-do list. People cannot tick them there, so they are marked done from here. */
public class Todos {

    private static final int NORMAL = 20;

    private final OpenApi api;
    private final TodoProperties properties;
    private final UnionIds unionIds;
    private final Phrases phrases;

    public Todos(OpenApi api, TodoProperties properties, UnionIds unionIds, Phrases phrases) {
        this.api = api;
        this.properties = properties;
        this.unionIds = unionIds;
        this.phrases = phrases;
    }

    public Outcome create(OutgoingMessage message, Content.Todo todo) {
        @Nullable String page = phrases.address(todo.page()).orElse(null);
        if (page == null) {
            return new Outcome.Rejected("DingTalk takes a to-do only with a page to open; set dutybell.public-url");
        }
        return people(message, (creator, executor) -> create(message, todo, page, creator, executor));
    }

    private Outcome create(OutgoingMessage message, Content.Todo todo, String page, String creator, String executor) {
        Called called = api.call(ApiCall.of(Api.TODO_CREATE, message.kind())
                .path("unionId", creator)
                .query("operatorId", creator)
                .body(new Task(
                        message.idempotencyKey(),
                        Cut.to(plain(message, todo.title()), ApiLimits.TODO_TITLE),
                        Cut.to(plain(message, todo.body()), ApiLimits.TODO_TEXT),
                        creator,
                        List.of(executor),
                        todo.due().toEpochMilli(),
                        new Links(page, page),
                        true,
                        NORMAL)));
        if (called.verdict().isTaken()) {
            return new Outcome.Accepted(Json.text(called.body(), "id"), Way.TODO);
        }
        return isOurs(called)
                ? new Outcome.Accepted(Json.text(called.body(), "id"), Way.TODO)
                : called.verdict().failed(message.kind(), true);
    }

    /** The key was taken before: by our own earlier try. */
    private static boolean isOurs(Called called) {
        return "todo.taskCreate.paramError".equals(Json.text(called.body(), "code"))
                && Json.textOrEmpty(called.body(), "message").contains("task exist");
    }

    public Outcome change(OutgoingMessage message, Content.TodoChange change) {
        return update(
                message,
                new Words(
                        Cut.to(plain(message, change.title()), ApiLimits.TODO_TITLE),
                        Cut.to(plain(message, change.body()), ApiLimits.TODO_TEXT)),
                "none is changed",
                "it keeps its words");
    }

    public Outcome done(OutgoingMessage message) {
        return update(message, Map.of("done", true), "none is marked done", "it stays open; close it by hand");
    }

    /** The same however often it is done. */
    private Outcome update(OutgoingMessage message, Object change, String withoutTask, String withoutNumber) {
        Original original = message.original();
        if (original == null || original.way() != Way.TODO) {
            return new Outcome.Withheld("No to-do was made, so " + withoutTask);
        }
        return people(message, (creator, executor) -> {
            @Nullable String taskId = original.reference();
            return taskId == null
                    ? findAndPut(message, original, creator, change, withoutNumber)
                    : put(message, creator, taskId, change);
        });
    }

    /** "task exist" named no task, so it is asked for by our own key. */
    private Outcome findAndPut(
            OutgoingMessage message, Original original, String creator, Object change, String withoutNumber) {
        Called found = api.call(ApiCall.of(Api.TODO_BY_SOURCE, message.kind())
                .path("unionId", creator)
                .path("sourceId", original.idempotencyKey()));
        if (!found.verdict().isTaken()) {
            return found.verdict().failed(message.kind(), true);
        }
        @Nullable String taskId = Json.text(found.body(), "id");
        return taskId == null
                ? new Outcome.Rejected("DingTalk did not tell the number of the to-do, so " + withoutNumber)
                : put(message, creator, taskId, change);
    }

    private Outcome put(OutgoingMessage message, String creator, String taskId, Object change) {
        Called called = api.call(ApiCall.of(Api.TODO_UPDATE, message.kind())
                .path("unionId", creator)
                .path("taskId", taskId)
                .query("operatorId", creator)
                .body(change));
        return called.verdict().isTaken()
                ? new Outcome.Accepted(null, Way.TODO)
                : called.verdict().failed(message.kind(), true);
    }

    private Outcome people(OutgoingMessage message, Call call) {
        if (!(message.address() instanceof Address.Private person)) {
            return new Outcome.Rejected("A to-do goes to a person and not to a group");
        }
        Answer executor = unionIds.of(person.userId(), message.kind());
        Answer creator = properties.creator().isEmpty() ? executor : unionIds.of(properties.creator(), message.kind());
        if (executor instanceof Answer.Known doer && creator instanceof Answer.Known maker) {
            return call.with(maker.unionId(), doer.unionId());
        }
        return (executor instanceof Answer.Missing missing ? missing : (Answer.Missing) creator).why();
    }

    private static String plain(OutgoingMessage message, String text) {
        return MessageText.of(Dialect.PLAIN, text, message.mentions()).text();
    }

    /** A call for a creator and an executor. */
    private interface Call {
        Outcome with(String creator, String executor);
    }

    private record Task(
            String sourceId,
            String subject,
            String description,
            String creatorId,
            List<String> executorIds,
            long dueTime,
            Links detailUrl,
            boolean isOnlyShowExecutor,
            int priority) {}

    private record Words(String subject, String description) {}

    private record Links(String appUrl, String pcUrl) {}
}
