package org.dutybell.sandbox.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group chat, or somebody's private chat with the bot.
 *
 * @param id open conversation id of a group; {@code private-USERID} for a private chat
 * @param code chat code of a group in bot-config; null for a private chat
 * @param title name of the group, or of the person for a private chat
 * @param members user ids of the people in it, the bot not counted
 */
public record Conversation(String id, @Nullable String code, String title, List<String> members) {

    private static final String PRIVATE = "private-";

    public Conversation {
        members = List.copyOf(members);
    }

    static Conversation privateOf(SandboxUser user) {
        return new Conversation(privateId(user.userId()), null, user.name(), List.of(user.userId()));
    }

    /** The id of a person's private chat with the bot. */
    public static String privateId(String userId) {
        return PRIVATE + userId;
    }

    public boolean group() {
        return code != null;
    }

    public boolean has(String userId) {
        return members.contains(userId);
    }
}
