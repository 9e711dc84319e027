package org.dutybell.sandbox.wire;

import java.util.List;
import java.util.Optional;
import org.springframework.util.AntPathMatcher;

/**
 * An interface of DingTalk that is played, with what stands before it.
 *
 * @param name by which faults and counts name it, such as robot/groupMessages/send
 * @param method HTTP method
 * @param path with placeholders
 * @param family how it tells errors
 * @param meter what a call counts as in the month
 * @param permission the permission point it needs; empty when none
 */
record Interface(String name, String method, String path, Family family, Meter meter, String permission) {

    private static final AntPathMatcher PATHS = new AntPathMatcher();
    private static final String ROBOT = "qyapi_robot_sendmsg";
    private static final String CARD = "Card.Instance.Write";
    private static final String DING = "Premium.Ding.Write";
    private static final String TODO = "Todo.Todo.Write";
    private static final String CALENDAR = "Calendar.Event.Write";
    private static final String EVENTS = "calendar/users/{unionId}/calendars/primary/events";

    private static final List<Interface> ALL = List.of(
            open("POST", "oauth2/accessToken"),
            open("POST", "oauth2/userAccessToken"),
            open("POST", "oauth2/{corpId}/token"),
            // with a token of the person instead of the app's
            open("GET", "contact/users/me"),
            open("POST", "gateway/connections/open"),
            api("POST", "robot/groupMessages/send", ROBOT),
            api("POST", "robot/oToMessages/batchSend", ROBOT),
            api("POST", "robot/messageFiles/download", ROBOT),
            api("POST", "robot/groupMessages/recall", ROBOT),
            api("POST", "robot/otoMessages/batchRecall", ROBOT),
            api("POST", "robot/groupMessages/query", ROBOT),
            api("GET", "robot/oToMessages/readStatus", ROBOT),
            api("POST", "robot/groups/robots/query", "qyapi_chat_read"),
            api("POST", "card/instances/createAndDeliver", CARD),
            api("POST", "card/instances", CARD),
            api("POST", "card/instances/deliver", CARD),
            api("PUT", "card/instances", CARD),
            api("POST", "card/callbacks/register", CARD),
            api("POST", "robot/ding/send", DING),
            api("POST", "robot/ding/recall", DING),
            api("POST", "todo/users/{unionId}/tasks", TODO),
            api("PUT", "todo/users/{unionId}/tasks/{taskId}", TODO),
            api("GET", "todo/users/{unionId}/tasks/sources/{sourceId}", "Todo.Todo.Read"),
            api("DELETE", "todo/users/{unionId}/tasks/{taskId}", TODO),
            api("PUT", "todo/users/{unionId}/tasks/{taskId}/executorStatus", TODO),
            api("POST", EVENTS, CALENDAR),
            api("PUT", EVENTS + "/{eventId}", CALENDAR),
            api("DELETE", EVENTS + "/{eventId}", CALENDAR),
            api("POST", EVENTS + "/{eventId}/attendees", CALENDAR),
            api("POST", EVENTS + "/{eventId}/attendees/batchRemove", CALENDAR),
            new Interface("gettoken", "GET", "/gettoken", Family.HOOK, Meter.FREE, ""),
            legacy("POST", "topapi/v2/department/listsub", "qyapi_get_department_list"),
            legacy("POST", "topapi/v2/department/listsubid", "qyapi_get_department_list"),
            legacy("POST", "topapi/v2/user/list", "qyapi_get_department_member"),
            legacy("POST", "topapi/user/listid", "qyapi_get_member"),
            legacy("POST", "topapi/v2/user/get", "qyapi_get_member"),
            legacy("POST", "topapi/v2/user/getbymobile", "qyapi_get_member_by_mobile"),
            legacy("POST", "topapi/user/getbyunionid", "qyapi_get_member"),
            legacy("GET", "auth/scopes", ""),
            legacy("GET", "call_back/get_call_back_failed_result", ""),
            legacy("POST", "media/upload", ""),
            hook("robot/send"),
            hook("robot/sendBySession"));

    /** The interface behind a call; empty when it is none of DingTalk's. */
    static Optional<Interface> of(String method, String path) {
        return ALL.stream()
                .filter(known -> known.method.equals(method) && PATHS.match(known.path, path))
                .findFirst();
    }

    /** Whether a path belongs to the new API, known or not. */
    static boolean isOfNewApi(String path) {
        return path.startsWith("/v1.0/");
    }

    static boolean isKnown(String name) {
        return ALL.stream().anyMatch(known -> known.name.equals(name));
    }

    private static Interface open(String method, String name) {
        return new Interface(name, method, "/v1.0/" + name, Family.OPEN, Meter.FREE, "");
    }

    private static Interface api(String method, String name, String permission) {
        return new Interface(name, method, "/v1.0/" + name, Family.API, Meter.CALL, permission);
    }

    private static Interface legacy(String method, String name, String permission) {
        return new Interface(name, method, "/" + name, Family.LEGACY, Meter.FREE, permission);
    }

    private static Interface hook(String name) {
        return new Interface(name, "POST", "/" + name, Family.HOOK, Meter.MESSAGE, "");
    }

    /** Whether the errors come as in the new API: HTTP status and code. */
    boolean errorsByStatus() {
        return family == Family.API || family == Family.OPEN;
    }

    enum Family {
        /** New API without a token. */
        OPEN,
        /** New API, token in a header. */
        API,
        /** Always HTTP 200, token of the app in the query. */
        LEGACY,
        /** Always HTTP 200, with a token or session of its own. */
        HOOK
    }

    /** The two monthly quotas of an organisation. */
    enum Meter {
        FREE,
        CALL,
        MESSAGE
    }
}
