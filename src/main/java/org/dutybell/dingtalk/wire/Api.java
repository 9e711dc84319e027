package org.dutybell.dingtalk.wire;

import org.dutybell.notification.Cost;
import org.springframework.http.HttpMethod;

/** Every interface of DingTalk that is called, with what it needs and costs. The table in docs/dingtalk.md is this list. */
public enum Api {
    TOKEN(Host.API, HttpMethod.POST, "/v1.0/oauth2/accessToken", Meter.FREE, ""),
    USER_TOKEN(Host.API, HttpMethod.POST, "/v1.0/oauth2/userAccessToken", Meter.FREE, ""),
    ME(Host.API, HttpMethod.GET, "/v1.0/contact/users/me", Meter.FREE, "Contact.User.Read"),
    STREAM_OPEN(Host.API, HttpMethod.POST, "/v1.0/gateway/connections/open", Meter.FREE, ""),
    GROUP_SEND(Host.API, HttpMethod.POST, "/v1.0/robot/groupMessages/send", Meter.CALL, Permissions.ROBOT),
    PRIVATE_SEND(Host.API, HttpMethod.POST, "/v1.0/robot/oToMessages/batchSend", Meter.CALL, Permissions.ROBOT),
    FILE_DOWNLOAD(Host.API, HttpMethod.POST, "/v1.0/robot/messageFiles/download", Meter.CALL, Permissions.ROBOT),
    GROUP_RECALL(Host.API, HttpMethod.POST, "/v1.0/robot/groupMessages/recall", Meter.CALL, Permissions.ROBOT),
    PRIVATE_RECALL(Host.API, HttpMethod.POST, "/v1.0/robot/otoMessages/batchRecall", Meter.CALL, Permissions.ROBOT),
    GROUP_READ(Host.API, HttpMethod.POST, "/v1.0/robot/groupMessages/query", Meter.CALL, Permissions.ROBOT),
    PRIVATE_READ(Host.API, HttpMethod.GET, "/v1.0/robot/oToMessages/readStatus", Meter.CALL, Permissions.ROBOT),
    GROUP_ROBOTS(Host.API, HttpMethod.POST, "/v1.0/robot/groups/robots/query", Meter.CALL, "qyapi_chat_read"),
    CARD_CREATE(Host.API, HttpMethod.POST, "/v1.0/card/instances/createAndDeliver", Meter.CALL, "Card.Instance.Write"),
    CARD_UPDATE(Host.API, HttpMethod.PUT, "/v1.0/card/instances", Meter.CALL, "Card.Instance.Write"),
    DING_SEND(Host.API, HttpMethod.POST, "/v1.0/robot/ding/send", Meter.CALL, "Premium.Ding.Write"),
    TODO_CREATE(Host.API, HttpMethod.POST, "/v1.0/todo/users/{unionId}/tasks", Meter.CALL, "Todo.Todo.Write"),
    TODO_UPDATE(Host.API, HttpMethod.PUT, "/v1.0/todo/users/{unionId}/tasks/{taskId}", Meter.CALL, "Todo.Todo.Write"),
    TODO_BY_SOURCE(
            Host.API,
            HttpMethod.GET,
            "/v1.0/todo/users/{unionId}/tasks/sources/{sourceId}",
            Meter.CALL,
            "Todo.Todo.Read"),
    EVENT_CREATE(
            Host.API,
            HttpMethod.POST,
            "/v1.0/calendar/users/{unionId}/calendars/primary/events",
            Meter.CALL,
            "Calendar.Event.Write"),
    EVENT_CHANGE(
            Host.API,
            HttpMethod.PUT,
            "/v1.0/calendar/users/{unionId}/calendars/primary/events/{eventId}",
            Meter.CALL,
            "Calendar.Event.Write"),
    EVENT_JOIN(
            Host.API,
            HttpMethod.POST,
            "/v1.0/calendar/users/{unionId}/calendars/primary/events/{eventId}/attendees",
            Meter.CALL,
            "Calendar.Event.Write"),
    EVENT_LEAVE(
            Host.API,
            HttpMethod.POST,
            "/v1.0/calendar/users/{unionId}/calendars/primary/events/{eventId}/attendees/batchRemove",
            Meter.CALL,
            "Calendar.Event.Write"),
    EVENT_DELETE(
            Host.API,
            HttpMethod.DELETE,
            "/v1.0/calendar/users/{unionId}/calendars/primary/events/{eventId}",
            Meter.CALL,
            "Calendar.Event.Write"),
    DEPARTMENTS(Host.OAPI, HttpMethod.POST, "/topapi/v2/department/listsub", Meter.FREE, "qyapi_get_department_list"),
    DEPARTMENT_USERS(Host.OAPI, HttpMethod.POST, "/topapi/v2/user/list", Meter.FREE, "qyapi_get_department_member"),
    USER(Host.OAPI, HttpMethod.POST, "/topapi/v2/user/get", Meter.FREE, "qyapi_get_member"),
    USER_BY_MOBILE(Host.OAPI, HttpMethod.POST, "/topapi/v2/user/getbymobile", Meter.FREE, "qyapi_get_member_by_mobile"),
    USER_BY_UNION_ID(Host.OAPI, HttpMethod.POST, "/topapi/user/getbyunionid", Meter.FREE, "qyapi_get_member"),
    SCOPES(Host.OAPI, HttpMethod.GET, "/auth/scopes", Meter.FREE, ""),
    FAILED_EVENTS(Host.OAPI, HttpMethod.GET, "/call_back/get_call_back_failed_result", Meter.FREE, ""),
    ROBOT_WEBHOOK(Host.OAPI, HttpMethod.POST, "/robot/send", Meter.MESSAGE, ""),
    SESSION_WEBHOOK(Host.OAPI, HttpMethod.POST, "/robot/sendBySession", Meter.MESSAGE, "");

    private final Host host;
    private final HttpMethod method;
    private final String path;
    private final Meter meter;
    private final String permission;

    Api(Host host, HttpMethod method, String path, Meter meter, String permission) {
        this.host = host;
        this.method = method;
        this.path = path;
        this.meter = meter;
        this.permission = permission;
    }

    public Host host() {
        return host;
    }

    public HttpMethod method() {
        return method;
    }

    /** With placeholders in braces. */
    public String path() {
        return path;
    }

    /** What a call that arrived counts as in the month's quota. */
    public Meter meter() {
        return meter;
    }

    /** The permission point to tick in the developer console; empty when none is needed. */
    public String permission() {
        return permission;
    }

    /** The two families: errors by HTTP status and code, or always 200 with errcode. */
    public enum Host {
        /** Token in a header. */
        API,
        /** Token in the query. */
        OAPI
    }

    /** The two monthly quotas of an organisation. */
    public enum Meter {
        FREE(Cost.NONE),
        /** A paid API call. */
        CALL(new Cost(1, 0)),
        /** A webhook or stream message. */
        MESSAGE(new Cost(0, 1));

        private final Cost cost;

        Meter(Cost cost) {
            this.cost = cost;
        }

        /** What one unit is of the month. */
        public Cost cost() {
            return cost;
        }

        /** Units of this quota in what something costs; none for what is free. */
        public long in(Cost all) {
            return cost.calls() * all.calls() + cost.messages() * all.messages();
        }
    }

    private static final class Permissions {
        static final String ROBOT = "qyapi_robot_sendmsg";
    }
}
