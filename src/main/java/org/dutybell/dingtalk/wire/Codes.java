package org.dutybell.dingtalk.wire;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/** DingTalk's error codes and what each means for us. The one place where they are listed. */
public final class Codes {

    public static final Duration ONE_SECOND = Duration.ofSeconds(1);
    public static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    /** How long an address is shut out after 10,000 calls in 20 seconds. */
    public static final Duration SHUT_OUT = Duration.ofMinutes(5);

    /**
     * What a code means; codes that are not listed are refusals.
     *
     * @param pause the least wait before another try
     * @param hint what to do about it; empty when waiting is all
     */
    public record Meaning(Kind kind, Duration pause, String hint) {}

    /** Codes of the API with the token header. */
    private static final Map<String, Meaning> API = Map.ofEntries(
            entry("InvalidAuthentication", token()),
            entry("Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", later(ONE_SECOND)),
            entry("Forbidden.AccessDenied.QpsLimitForApi", later(ONE_SECOND)),
            entry("Forbidden.AccessDenied.QpmLimitForAppkeyAndApi", later(ONE_MINUTE)),
            entry("send.too.fast", later(ONE_MINUTE)),
            entry("send.byToken.tooFast", later(ONE_MINUTE)),
            entry("too.many.group", later(ONE_MINUTE)),
            entry("too.many.people", later(ONE_MINUTE)),
            entry("toomuch.msg", later(ONE_MINUTE)),
            entry("system.error", later(ONE_SECOND)),
            entry("system.busy", later(ONE_SECOND)),
            entry("unknown.send.result", new Meaning(Kind.UNCERTAIN, Duration.ZERO, "")),
            entry(
                    "Forbidden.AccessDenied.ApiCountLimitForOrg",
                    untilMended(
                            "the organisation's calls of this month are used up; buy more or wait for the next month")),
            entry(
                    "Forbidden.AccessDenied.AccessTokenPermissionDenied",
                    untilMended("grant the app the permission in the developer console and publish a version")),
            entry(
                    "Forbidden.AccessDenied.IpNotInWhiteList",
                    untilMended("add this server's outgoing address to the app's list in the developer console")),
            entry("invalid.openConversationId", refused("write to the bot in the group once, so that its id is known")),
            entry("group.disbanded", refused("the group is gone; give the unit another one")),
            entry("bot.stopped", untilMended("switch the robot on in the group's settings")),
            entry("conversation.org.notMatch", refused("the group belongs to another organisation")),
            entry("staffId.notExisted", refused("check the person's DingTalk user id")),
            entry("robot.oto.notExist", refused("the person is outside the app's visible range")),
            entry("chatbotId.notAllow.sendOTO", refused("the robot may not write to people; check its settings")),
            entry("contain.unsafe.url", refused("the text has a link that DingTalk thinks unsafe")),
            entry("invalidParameter.msgParam.tooLong", refused("the text is too long")));

    /** Codes of webhook robots, session webhooks and the older API. */
    private static final Map<String, Meaning> OLD = Map.ofEntries(
            entry("-1", later(ONE_SECOND)),
            entry("410100", later(Duration.ofMinutes(10))),
            entry("130101", later(Duration.ofMinutes(10))),
            entry("90018", later(ONE_SECOND)),
            entry("90002", later(ONE_SECOND)),
            entry("90001", later(ONE_SECOND)),
            entry("90003", later(ONE_SECOND)),
            entry("90004", later(ONE_SECOND)),
            entry("90005", later(ONE_SECOND)),
            entry("90006", later(ONE_SECOND)),
            entry("isp.top-remote-connection-timeout", new Meaning(Kind.UNCERTAIN, Duration.ZERO, "")),
            entry("88", later(ONE_SECOND)),
            entry("90020", untilMended("the organisation's calls of this month are used up")),
            entry("40001", token()),
            entry("40014", token()),
            entry("42001", token()),
            entry("300001", new Meaning(Kind.SESSION_OVER, Duration.ZERO, "the token or session does not exist")),
            entry(
                    "310000",
                    untilMended("the robot's security settings do not match: signing secret, keyword or address list")),
            entry("400013", refused("the group is gone; give the unit another one")),
            entry("400101", refused("the access token is missing from the robot's address")),
            entry("400102", untilMended("switch the robot on in the group's settings")),
            entry("400106", refused("the robot is not in the group; add it again and take its new address")),
            entry("430101", refused("the text has a link that DingTalk thinks unsafe")),
            entry("460101", refused("the text is too long")),
            entry("101002", refused("the text is too long")));

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

    private Codes() {}

    /** What stands behind an answer with this code. */
    static Verdict.Cause cause(Answer.Json json, String code) {
        String inner = Objects.requireNonNullElse(Json.text(json.body(), "sub_code"), code);
        if (QUOTA_USED_UP.contains(inner)) {
            return Verdict.Cause.QUOTA_USED_UP;
        }
        if (TOO_FAST.contains(inner)) {
            return Verdict.Cause.TOO_FAST;
        }
        if (TOO_FAST_THERE.contains(inner)) {
            return Verdict.Cause.TOO_FAST_THERE;
        }
        return BROKEN.contains(inner) ? Verdict.Cause.UNREACHABLE : Verdict.Cause.ANSWER;
    }

    public static @Nullable Meaning api(String code) {
        return API.get(code);
    }

    /** The sub code decides when it is listed: 15 and 88 are only wrappers. */
    public static @Nullable Meaning old(String code, @Nullable String subCode) {
        Meaning inner = subCode == null ? null : OLD.get(subCode);
        if (inner != null || !"88".equals(code)) {
            return inner != null ? inner : OLD.get(code);
        }
        return subCode == null ? OLD.get(code) : null;
    }

    private static Meaning later(Duration pause) {
        return new Meaning(Kind.LATER, pause, "");
    }

    private static Meaning refused(String hint) {
        return new Meaning(Kind.REFUSED, Duration.ZERO, hint);
    }

    /** An admin can mend it: the message is tried for as long as it is worth sending. */
    private static Meaning untilMended(String hint) {
        return new Meaning(Kind.LATER, Duration.ofMinutes(10), hint);
    }

    private static Meaning token() {
        return new Meaning(Kind.TOKEN, ONE_MINUTE, "");
    }
}
