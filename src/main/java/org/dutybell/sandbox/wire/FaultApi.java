package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.BadSpeech;
import org.dutybell.sandbox.chat.Conversation;
import org.dutybell.sandbox.chat.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Switches trouble on and off. Parameters come as a form. */
@RestController
@OnlyWithBuiltInWire
@RequestMapping("/sandbox/api/faults")
class FaultApi {

    private final Faults faults;
    private final StreamTroubles stream;
    private final StreamConnections connections;
    private final Usage usage;
    private final Directory directory;
    private final Clock clock;

    FaultApi(
            Faults faults,
            StreamTroubles stream,
            StreamConnections connections,
            Usage usage,
            Directory directory,
            Clock clock) {
        this.faults = faults;
        this.stream = stream;
        this.connections = connections;
        this.usage = usage;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    Map<String, Object> view() {
        return faults.view();
    }

    /** Everything works again; quotas keep their limits. */
    @DeleteMapping
    Map<String, Object> clear() {
        faults.clear();
        stream.clear();
        connections.letGo();
        return faults.view();
    }

    @PostMapping
    Map<String, Object> plan(Wish wish) {
        faults.plan(wish.fault(clock), wish.times == null ? (wish.seconds == null ? 1 : 0) : wish.times);
        return faults.view();
    }

    @PostMapping("/stream")
    Map<String, Object> stream(@RequestParam String kind, @RequestParam(defaultValue = "1") int times) {
        switch (kind) {
            case "disconnect" -> connections.disconnectAll();
            case "close" -> connections.closeAll();
            case "silence" -> stream.silence(times > 0);
            case "duplicate" -> stream.twice(times);
            case "lose" -> stream.lose(times);
            case "hold" -> hold(times);
            case "no-redelivery" -> stream.repeat(times <= 0);
            default ->
                throw new BadSpeech("\"kind\" is \"" + kind
                        + "\"; allowed are disconnect, close, silence, duplicate, lose, hold and no-redelivery");
        }
        return faults.view();
    }

    private void hold(int pushes) {
        if (pushes > 0) {
            stream.hold(pushes);
        } else {
            connections.letGo();
        }
    }

    @PostMapping("/permissions")
    Map<String, Object> permission(
            @RequestParam String permission, @RequestParam(defaultValue = "true") boolean denied) {
        faults.deny(permission, denied);
        return faults.view();
    }

    @PostMapping("/quota")
    Usage.Count quota(
            @RequestParam(required = false) @Nullable Long calls,
            @RequestParam(required = false) @Nullable Long messages,
            @RequestParam(required = false) @Nullable Boolean enforced,
            @RequestParam(required = false) @Nullable Long usedCalls,
            @RequestParam(required = false) @Nullable Long usedMessages) {
        notNegative("calls", calls);
        notNegative("messages", messages);
        notNegative("usedCalls", usedCalls);
        notNegative("usedMessages", usedMessages);
        Usage.Limits now = usage.limits();
        usage.limit(new Usage.Limits(
                calls == null ? now.calls() : calls,
                messages == null ? now.messages() : messages,
                enforced == null ? now.enforced() : enforced));
        Usage.Count count = usage.count();
        usage.use(
                usedCalls == null ? count.calls() : usedCalls, usedMessages == null ? count.messages() : usedMessages);
        return usage.count();
    }

    @PostMapping("/people")
    Map<String, Object> person(@RequestParam String userId, @RequestParam String state) {
        allowed(state, RobotApi.BLOCKED, RobotApi.FLOW_CONTROLLED);
        if (directory.today().user(userId).isEmpty()) {
            throw new BadSpeech("\"userId\" is \"" + userId
                    + "\", and nobody has that user id; GET /sandbox/api/people lists who can be played");
        }
        faults.person(userId, state);
        return faults.view();
    }

    @PostMapping("/groups")
    Map<String, Object> group(@RequestParam String conversation, @RequestParam String robot) {
        allowed(robot, GroupRobots.REMOVED, GroupRobots.STOPPED);
        Conversation group = directory
                .today()
                .conversation(conversation)
                .orElseThrow(() -> new BadSpeech("\"conversation\" is \"" + conversation + "\", and there is none"));
        faults.group(group.id(), robot);
        return faults.view();
    }

    @ExceptionHandler
    ProblemDetail refused(BadSpeech refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
    }

    private static void notNegative(String name, @Nullable Long given) {
        if (given != null && given < 0) {
            throw new BadSpeech("\"" + name + "\" is " + given + "; allowed is 0 or more");
        }
    }

    private static void allowed(String state, String one, String other) {
        if (!state.equals("ok") && !state.equals(one) && !state.equals(other)) {
            throw new BadSpeech("The state is \"" + state + "\"; allowed are " + one + ", " + other + " and ok");
        }
    }

    /**
     * A wished fault of an interface.
     *
     * @param api name of the interface, such as robot/groupMessages/send, or *
     * @param kind as {@link Fault.Kind}, in small letters with hyphens
     * @param times how many calls; missing means one, or all of them when {@code seconds} is given
     * @param seconds for how long, by the sandbox's clock
     * @param millis real time to wait
     */
    record Wish(
            @Nullable String api,
            @Nullable String kind,
            @Nullable Integer status,
            @Nullable String code,
            @Nullable String subCode,
            @Nullable String message,
            @Nullable Long millis,
            @Nullable Integer times,
            @Nullable Integer seconds) {

        Fault fault(Clock clock) {
            String name = api == null ? "" : api;
            if (!name.equals("*") && !Interface.isKnown(name)) {
                throw new BadSpeech("\"api\" is \"" + name + "\"; give a path without /v1.0/ such as"
                        + " robot/groupMessages/send, or *");
            }
            return new Fault(
                    name,
                    kind(kind == null ? "" : kind),
                    status == null ? 400 : status,
                    code == null ? "system.error" : code,
                    subCode == null ? "" : subCode,
                    message == null ? "沙箱按要求出错" : message,
                    millis == null ? 0 : millis,
                    seconds == null ? null : clock.instant().plusSeconds(seconds));
        }

        private static Fault.Kind kind(String name) {
            try {
                return Fault.Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException unknown) {
                throw new BadSpeech("\"kind\" is \"" + name + "\"; allowed are error, latency, timeout, reset,"
                        + " broken-json, html, slow-body and shut-out");
            }
        }
    }
}
