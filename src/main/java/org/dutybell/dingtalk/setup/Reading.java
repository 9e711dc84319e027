package org.dutybell.dingtalk.setup;

import java.util.ArrayList;
import java.util.List;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.dutybell.notification.ConnectionCheck.Finding;
import org.dutybell.notification.ConnectionCheck.State;
import tools.jackson.databind.JsonNode;

/** What the answer to a harmless call says about permissions. That the thing it names is not there is the good answer. */
final class Reading {

    private static final String DENIED = "Forbidden.AccessDenied.";

    private Reading() {}

    static Finding permission(Api api, Called called) {
        return finding("permission", api.permission(), api, called);
    }

    static Finding finding(String step, String subject, Api api, Called called) {
        String cause = cause(called);
        State state = cause.equals("works") ? State.WORKS : cause.equals("try-later") ? State.OPEN : State.BROKEN;
        return new Finding(step, subject, state, cause, detail(cause, api, called));
    }

    private static String cause(Called called) {
        Kind kind = called.verdict().kind();
        String code = code(called);
        if (kind == Kind.TAKEN) {
            return "works";
        }
        if (code.equals(DENIED + "AccessTokenPermissionDenied") || code.equals("60011")) {
            return "permission-missing";
        }
        if (code.equals(DENIED + "IpNotInWhiteList") || code.equals("60020")) {
            return "address-not-listed";
        }
        if (code.equals(DENIED + "ApiCountLimitForOrg") || code.equals("90020")) {
            return "quota-used-up";
        }
        if (code.startsWith("invalidParameter.robotCode")) {
            return "robot-code-wrong";
        }
        return kind == Kind.REFUSED && !code.isEmpty() ? "works" : "try-later";
    }

    /** The code of either family; the inner one where 88 is a wrapper. */
    static String code(Called called) {
        for (String field : List.of("sub_code", "code", "errcode")) {
            String code = Json.text(called.body(), field);
            if (code != null) {
                return code;
            }
        }
        return "";
    }

    private static String detail(String cause, Api api, Called called) {
        return switch (cause) {
            case "works" -> "";
            case "permission-missing" -> {
                List<String> scopes = scopes(called.body());
                yield scopes.isEmpty() ? api.permission() : String.join(", ", scopes);
            }
            default -> called.verdict().reason();
        };
    }

    private static List<String> scopes(JsonNode body) {
        List<String> scopes = new ArrayList<>();
        for (JsonNode scope : body.path("accessdenieddetail").path("requiredScopes")) {
            if (scope.isString()) {
                scopes.add(scope.stringValue());
            }
        }
        return scopes;
    }
}
