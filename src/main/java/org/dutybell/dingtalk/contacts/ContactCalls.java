package org.dutybell.dingtalk.contacts;

import java.time.Duration;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.Codes;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.dutybell.notification.MessageKind;
import org.dutybell.organisation.ContactsUnavailable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One call for contacts, with a short pause and another try when DingTalk asks for one. */
final class ContactCalls {

    private static final int MOST_TRIES = 4;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final OpenApi api;
    private final Pause pause;

    ContactCalls(OpenApi api, Pause pause) {
        this.api = api;
        this.pause = pause;
    }

    /** Reading twice does no harm, so what nobody knows about is asked again as well. */
    Called call(Api which, @Nullable Object body) throws ContactsUnavailable {
        ApiCall wanted = ApiCall.of(which, MessageKind.NOTICE);
        ApiCall call = body == null ? wanted : wanted.body(body);
        Called called = api.call(call);
        for (int tries = 1; tries < MOST_TRIES && isWorthAnotherTry(called); tries++) {
            await(called.verdict().pause());
            called = api.call(call);
        }
        return called;
    }

    /** The result of a call that must be taken. */
    JsonNode result(Api which, Object body) throws ContactsUnavailable {
        Called called = call(which, body);
        if (!called.verdict().isTaken()) {
            throw unavailable(which, called);
        }
        return called.body().path("result");
    }

    static ContactsUnavailable unavailable(Api which, Called called) {
        String code = code(called);
        String todo = ContactErrors.todo(code, which.permission());
        return new ContactsUnavailable(called.verdict().reason() + (todo.isEmpty() ? "" : "; " + todo));
    }

    /** DingTalk's code: the inner one where 88 is only a wrapper; empty when there was no answer. */
    static String code(Called called) {
        String inner = Json.text(called.body(), "sub_code");
        return inner == null ? Json.textOrEmpty(called.body(), "errcode") : inner;
    }

    private static boolean isWorthAnotherTry(Called called) {
        Kind kind = called.verdict().kind();
        boolean maybe = kind == Kind.LATER || kind == Kind.HELD || kind == Kind.UNCERTAIN;
        return maybe && called.verdict().pause().compareTo(LONGEST_PAUSE) <= 0;
    }

    private void await(Duration asked) throws ContactsUnavailable {
        try {
            pause.of(asked.compareTo(Codes.ONE_SECOND) < 0 ? Codes.ONE_SECOND : asked);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ContactsUnavailable("The program is being stopped");
        }
    }

    /** Waits. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }
}
