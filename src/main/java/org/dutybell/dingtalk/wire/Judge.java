package org.dutybell.dingtalk.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dutybell.dingtalk.wire.Codes.Meaning;
import org.dutybell.dingtalk.wire.Verdict.Cause;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells what an answer means: the HTTP status of one API family and the codes of both. */
public final class Judge {

    private static final int LONGEST_MESSAGE = 160;

    private Judge() {}

    /** An answer of the API with the token header: a code in the body, or a 2xx without one. */
    public static Verdict api(Answer answer) {
        if (answer instanceof Answer.Json json) {
            return coded(json, json.status() / 100 == 2 ? Verdict.taken() : byStatus(json.status()));
        }
        return uncoded(answer);
    }

    /** An answer of a webhook, which says {@code errcode} 0 when it took the message. */
    public static Verdict webhook(Answer answer) {
        if (answer instanceof Answer.Json json) {
            return coded(
                    json,
                    json.status() / 100 == 2
                            ? Verdict.uncertain("DingTalk's answer has no errcode")
                            : byStatus(json.status()));
        }
        return uncoded(answer);
    }

    private static Verdict coded(Answer.Json json, Verdict otherwise) {
        JsonNode body = json.body();
        String errcode = Json.text(body, "errcode");
        if (errcode != null) {
            return errcode.equals("0")
                    ? Verdict.taken()
                    : verdict(json, errcode, Codes.old(errcode, Json.text(body, "sub_code")));
        }
        if ("1111".equals(Json.text(body, "status"))) {
            return Verdict.later("DingTalk shuts this server's address out for too many calls", Codes.SHUT_OUT)
                    .because(Cause.TOO_FAST);
        }
        String code = Json.text(body, "code");
        return code == null || json.status() / 100 == 2 ? otherwise : verdict(json, code, Codes.api(code));
    }

    private static Verdict verdict(Answer.Json json, String code, @Nullable Meaning meaning) {
        String reason = reason(json, code, meaning == null ? "" : meaning.hint());
        if (meaning != null) {
            return new Verdict(meaning.kind(), reason, meaning.pause(), meaning.mendable(), Causes.of(json, code));
        }
        int status = json.status();
        if (status / 100 == 5 || status == 401 || status == 408 || status == 429) {
            Verdict byStatus = byStatus(status);
            return new Verdict(byStatus.kind(), reason, byStatus.pause(), byStatus.cause());
        }
        return Verdict.refused(reason);
    }

    private static Verdict uncoded(Answer answer) {
        if (answer instanceof Answer.NotSent notSent) {
            return Verdict.later("DingTalk was not reached: " + notSent.reason(), Duration.ZERO)
                    .because(Cause.UNREACHABLE);
        }
        if (answer instanceof Answer.Lost lost) {
            return Verdict.uncertain("Sent to DingTalk, then " + lost.reason()).because(Cause.UNREACHABLE);
        }
        Answer.Page page = (Answer.Page) answer;
        if (page.markup() && page.status() < 500) {
            return Verdict.later(
                            "A web page came instead of DingTalk's answer (HTTP " + page.status()
                                    + "): a proxy in between, or this server's address is shut out",
                            Codes.SHUT_OUT)
                    .because(Cause.UNREACHABLE);
        }
        return page.status() / 100 == 2
                ? Verdict.uncertain("DingTalk's answer could not be read (HTTP " + page.status() + ")")
                : byStatus(page.status());
    }

    private static Verdict byStatus(int status) {
        String reason = "DingTalk answered HTTP " + status;
        return switch (status) {
            case 401 -> new Verdict(Kind.TOKEN, reason, Codes.ONE_MINUTE);
            case 429 -> Verdict.later(reason, Codes.ONE_SECOND).because(Cause.TOO_FAST);
            case 503 -> Verdict.later(reason, Codes.ONE_SECOND).because(Cause.UNREACHABLE);
            case 408, 500, 502, 504 -> Verdict.uncertain(reason).because(Cause.UNREACHABLE);
            default ->
                status / 100 == 5 ? Verdict.uncertain(reason).because(Cause.UNREACHABLE) : Verdict.refused(reason);
        };
    }

    private static String reason(Answer.Json json, String code, String hint) {
        JsonNode body = json.body();
        String subCode = Json.text(body, "sub_code");
        StringBuilder reason = new StringBuilder("DingTalk answered ").append(code);
        if (subCode != null) {
            reason.append('/').append(subCode);
        }
        String message = Json.text(body, body.has("errmsg") ? "errmsg" : "message");
        if (message != null) {
            reason.append(" (").append(harmless(message)).append(')');
        }
        List<String> scopes = scopes(body);
        if (!scopes.isEmpty()) {
            reason.append("; missing permission: ").append(String.join(", ", scopes));
        }
        if (!hint.isEmpty()) {
            reason.append("; ").append(hint);
        }
        String request = Json.text(body, body.has("requestid") ? "requestid" : "request_id");
        return request == null
                ? reason.toString()
                : reason.append("; request ").append(request).toString();
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

    /** DingTalk's messages quote addresses, and addresses carry tokens. */
    public static String harmless(String message) {
        String clean = message.replaceAll("(?i)[a-z]+://\\S+", "…")
                .replaceAll("(?i)(access_?token|session|secret|sign|ticket)[\"']?\\s*[=:]\\s*\\S+", "$1=…")
                .replaceAll("\\s+", " ");
        return clean.codePointCount(0, clean.length()) <= LONGEST_MESSAGE
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_MESSAGE)) + "…";
    }
}
