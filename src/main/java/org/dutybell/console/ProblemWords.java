package org.dutybell.console;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about a refusal, by the code in its reason. */
final class ProblemWords {

    private static final Pattern CODE = Pattern.compile("DingTalk answered (?:88/|15/)?([A-Za-z0-9.]+)");
    /** Those that an admin can mend; the last part of a code. */
    private static final Set<String> KNOWN = Set.of(
            "AccessTokenPermissionDenied",
            "IpNotInWhiteList",
            "ApiCountLimitForOrg",
            "openConversationId",
            "disbanded",
            "stopped",
            "notExist",
            "notExisted",
            "310000",
            "400106",
            "400102",
            "400013",
            "300001");

    private static final String OTHER = "system.action.other";

    private ProblemWords() {}

    static Line action(String reason) {
        Matcher code = CODE.matcher(reason);
        if (code.find()) {
            String named = code.group(1).substring(code.group(1).lastIndexOf('.') + 1);
            return Line.of(KNOWN.contains(named) ? "system.action." + named.toLowerCase(Locale.ROOT) : OTHER);
        }
        if (reason.contains("group was dissolved")) {
            return Line.of("system.action.disbanded");
        }
        if (reason.contains("robot was removed from the group")) {
            return Line.of("system.action.removed");
        }
        if (reason.contains("has no DingTalk user id")) {
            return Line.of("system.action.no-user-id");
        }
        if (reason.contains("neither a group robot nor a conversation id")) {
            return Line.of("system.action.no-way-to-group");
        }
        if (reason.contains("cannot reach this person")) {
            return Line.of("system.action.not-reached");
        }
        return Line.of(reason.contains("No access token") ? "system.action.no-token" : OTHER);
    }
}
