package org.dutybell.dingtalk.setup;

import java.util.List;
import java.util.Map;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.notification.MessageKind;

/** Harmless calls that tell whether a permission is there: they name people and things that do not exist. */
final class Probe {

    /** Nobody has this id, nor is anything called so. */
    static final String NOBODY = "dutybell-setup-check";

    /** No number of eleven digits begins so. */
    private static final String NO_NUMBER = "10000000000";

    private Probe() {}

    /** Free of quota. */
    static List<ApiCall> free() {
        return List.of(
                call(Api.DEPARTMENTS).body(Map.of("dept_id", 1)),
                call(Api.DEPARTMENT_USERS).body(Map.of("dept_id", 1, "cursor", 0, "size", 1)),
                call(Api.USER).body(Map.of("userid", NOBODY)),
                call(Api.USER_BY_MOBILE).body(Map.of("mobile", NO_NUMBER)));
    }

    /** Each is one call of the month's quota. A DING to nobody is refused for that. */
    static List<ApiCall> paid(String robotCode) {
        return List.of(
                call(Api.PRIVATE_READ).query("robotCode", robotCode).query("processQueryKey", NOBODY),
                call(Api.CARD_UPDATE).body(Map.of("outTrackId", NOBODY, "cardData", Map.of("cardParamMap", Map.of()))),
                call(Api.DING_SEND)
                        .body(Map.of(
                                "robotCode",
                                robotCode,
                                "remindType",
                                1,
                                "receiverUserIdList",
                                List.of(),
                                "content",
                                "")),
                call(Api.TODO_UPDATE)
                        .path("unionId", NOBODY)
                        .path("taskId", NOBODY)
                        .body(Map.of("done", true)),
                call(Api.EVENT_DELETE).path("unionId", NOBODY).path("eventId", NOBODY));
    }

    static ApiCall robotsOf(String conversationId) {
        return call(Api.GROUP_ROBOTS).body(Map.of("openConversationId", conversationId));
    }

    private static ApiCall call(Api api) {
        return ApiCall.of(api, MessageKind.NOTICE);
    }
}
