package org.dutybell.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The bodies of errors that come before an interface is reached, in the words of its family. */
final class Refusals {

    private static final String ACCESS = "Forbidden.AccessDenied.";

    private Refusals() {}

    /** An HTTP status and a body. */
    record Refusal(int status, Map<String, Object> body) {}

    /** What the gateway of the new API says to a path or method that it does not have. */
    static Refusal unknown() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", "InvalidAction.NotFound");
        body.put("requestid", UUID.randomUUID().toString().toUpperCase(Locale.ROOT));
        body.put("message", "Specified api is not found, please check your url and method.");
        return new Refusal(404, body);
    }

    static Refusal token(Interface called) {
        return of(called, 400, "InvalidAuthentication", "40014", "", "不合法的access_token");
    }

    static Refusal permission(Interface called) {
        Refusal refusal = of(
                called,
                403,
                ACCESS + "AccessTokenPermissionDenied",
                "60011",
                "",
                "应用尚未开通所需的权限：[" + called.permission() + "]");
        if (called.errorsByStatus()) {
            refusal.body().put("accessdenieddetail", Map.of("requiredScopes", List.of(called.permission())));
        }
        return refusal;
    }

    static Refusal pace(Interface called) {
        return of(called, 403, ACCESS + "QpsLimitForAppkeyAndApi", "88", "90018", "请求太频繁，超过应用对该接口的每秒调用次数");
    }

    static Refusal quota(Interface called) {
        return of(called, 403, ACCESS + "ApiCountLimitForOrg", "88", "90020", "本月调用量已用完");
    }

    static Refusal of(Fault fault, Interface called) {
        return of(called, fault.status(), fault.code(), fault.code(), fault.subCode(), fault.message());
    }

    private static Refusal of(
            Interface called, int status, String code, String errcode, String subCode, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        String request = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        if (called.errorsByStatus()) {
            body.put("code", code);
            body.put("message", message);
            body.put("requestid", request);
            return new Refusal(status, body);
        }
        body.put("errcode", errcode.matches("-?\\d{1,9}") ? Integer.parseInt(errcode) : -1);
        body.put("errmsg", message);
        if (!subCode.isEmpty()) {
            body.put("sub_code", subCode);
            body.put("sub_msg", message);
        }
        body.put("request_id", request);
        return new Refusal(200, body);
    }
}
