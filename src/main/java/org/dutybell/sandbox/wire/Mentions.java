package org.dutybell.sandbox.wire;

import java.util.HashMap;
import java.util.Map;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Conversation;
import org.dutybell.sandbox.chat.SandboxUser;
import tools.jackson.databind.JsonNode;

/** Who is really @-ed: named in the {@code at} of the body, named in the text, and a member of the group. */
final class Mentions {

    private Mentions() {}

    /** The text behind the @ and the user id it stands for. */
    static Map<String, String> of(HookMessage message, Community community, Conversation conversation) {
        Map<String, String> found = new HashMap<>();
        String text = message.content().text();
        JsonNode at = message.node().path("at");
        for (String userId : conversation.members()) {
            SandboxUser member = community.user(userId).orElseThrow();
            addIfNamed(found, at.path("atUserIds"), text, userId, userId);
            addIfNamed(found, at.path("atMobiles"), text, String.valueOf(member.mobile()), userId);
            if (message.node().path("msgtype").asString("").equals("actionCard") && text.contains("@" + userId)) {
                found.put(userId, userId);
            }
        }
        return found;
    }

    private static void addIfNamed(Map<String, String> found, JsonNode list, String text, String name, String userId) {
        for (JsonNode entry : list) {
            if (entry.asString("").equals(name) && text.contains("@" + name)) {
                found.put(name, userId);
            }
        }
    }
}
