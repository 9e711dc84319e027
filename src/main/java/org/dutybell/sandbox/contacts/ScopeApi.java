package org.dutybell.sandbox.contacts;

import java.util.List;
import java.util.Map;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.wire.Events;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hides people from the app, and tells it of changes, for scripts. */
@RestController
@OnlyWithBuiltInWire
@RequestMapping("/sandbox/api/contacts")
class ScopeApi {

    private final ContactScope scope;
    private final Events events;
    private final Directory directory;

    ScopeApi(ContactScope scope, Events events, Directory directory) {
        this.scope = scope;
        this.events = events;
        this.directory = directory;
    }

    /** Gives somebody another user id, as an account that is made anew has; the union id stays. */
    @PostMapping("/move")
    Map<String, String> move(@RequestParam String userId, @RequestParam String to) {
        directory.surprises().move(userId, to);
        return Map.of(userId, to);
    }

    @PostMapping("/scope")
    Map<String, Object> scope(
            @RequestParam(required = false) @Nullable String userId,
            @RequestParam(required = false) @Nullable Long department,
            @RequestParam boolean visible) {
        if (userId != null) {
            scope.person(userId, visible);
        }
        if (department != null) {
            scope.department(department, visible);
        }
        return scope.view();
    }

    /** Pushes a contact event such as user_modify_org about somebody. */
    @PostMapping("/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProblemDetail event(@RequestParam String type, @RequestParam String id) {
        String field = type.startsWith("org_dept_") ? "DeptId" : "UserId";
        events.tellFree(type, Map.of("EventType", type, "CorpId", SandboxCredentials.CORP_ID, field, List.of(id)));
        return ProblemDetail.forStatusAndDetail(HttpStatus.ACCEPTED, type + " was pushed");
    }
}
