package org.dutybell.dingtalk.office;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Outcome;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.jspecify.annotations.Nullable;

/** The ids that to-dos and the calendar want: from the organisation, else asked of DingTalk, which costs nothing. */
public class UnionIds {

    private final OpenApi api;
    private final Organisation organisation;
    private final Map<String, String> asked = new ConcurrentHashMap<>();

    public UnionIds(OpenApi api, Organisation organisation) {
        this.api = api;
        this.organisation = organisation;
    }

    /** The union id, or why there is none. */
    sealed interface Answer {

        record Known(String unionId) implements Answer {}

        /** Nothing has been sent yet. */
        record Missing(Outcome why) implements Answer {}
    }

    Answer of(String userId, MessageKind kind) {
        String known = organisation
                .roster()
                .personByDingtalkId(userId)
                .map(Person::dingtalkUnionId)
                .orElseGet(() -> asked.get(userId));
        return known == null ? ask(userId, kind) : new Answer.Known(known);
    }

    private Answer ask(String userId, MessageKind kind) {
        Called called = api.call(ApiCall.of(Api.USER, kind).body(Map.of("userid", userId)));
        if (!called.verdict().isTaken()) {
            return new Answer.Missing(failure(called.verdict(), kind));
        }
        @Nullable String unionId = Json.text(called.body().path("result"), "unionid");
        if (unionId == null) {
            return new Answer.Missing(
                    new Outcome.Rejected("DingTalk names no union id for this person; is the app published?"));
        }
        asked.put(userId, unionId);
        return new Answer.Known(unionId);
    }

    /** Asking again does no harm, so nothing is uncertain. */
    private static Outcome failure(Verdict verdict, MessageKind kind) {
        Verdict certain = verdict.kind() == Kind.UNCERTAIN ? Verdict.later(verdict.reason(), verdict.pause()) : verdict;
        return certain.failed(kind, true);
    }
}
