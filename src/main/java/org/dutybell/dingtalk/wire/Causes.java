package org.dutybell.dingtalk.wire;

import java.util.Set;
import org.dutybell.dingtalk.wire.Verdict.Cause;

/** What stands behind DingTalk's codes, for limits, breakers and the meter; the sources are those of the two tables. */
final class Causes {

    private static final Set<String> TOO_FAST = Set.of(
            "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi",
            "Forbidden.AccessDenied.QpsLimitForApi",
            "Forbidden.AccessDenied.QpmLimitForAppkeyAndApi",
            "410100",
            "130101",
            "90018",
            "90001",
            "90002",
            "90003",
            "90004",
            "90005",
            "90006");
    private static final Set<String> TOO_FAST_THERE =
            Set.of("send.too.fast", "send.byToken.tooFast", "too.many.group", "too.many.people", "toomuch.msg");
    private static final Set<String> QUOTA_USED_UP = Set.of("Forbidden.AccessDenied.ApiCountLimitForOrg", "90020");
    private static final Set<String> BROKEN =
            Set.of("system.error", "system.busy", "-1", "isp.top-remote-connection-timeout");

    private Causes() {}

    /** By the sub code when it says something, else by the code: 15 and 88 are only wrappers. */
    static Cause of(Answer.Json json, String code) {
        String inner = Json.text(json.body(), "sub_code");
        Cause bySubCode = inner == null ? Cause.ANSWER : of(inner);
        return bySubCode == Cause.ANSWER ? of(code) : bySubCode;
    }

    private static Cause of(String code) {
        if (QUOTA_USED_UP.contains(code)) {
            return Cause.QUOTA_USED_UP;
        }
        if (TOO_FAST.contains(code)) {
            return Cause.TOO_FAST;
        }
        if (TOO_FAST_THERE.contains(code)) {
            return Cause.TOO_FAST_THERE;
        }
        return BROKEN.contains(code) ? Cause.UNREACHABLE : Cause.ANSWER;
    }
}
