package org.dutybell.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Groups the bot can no longer write to: they were dissolved, or the robot was removed from them. */
public interface LostGroups {

    /** @return whether that is news */
    boolean add(GroupLost group);

    /** Somebody wrote to the bot there, so that it is there again. */
    void remove(String conversationId);

    /** How that group was lost; empty when it was not. */
    Optional<Loss> of(String conversationId);

    /** The units' chats that are bound to such a group, the last lost first. */
    List<LostChat> chats();

    /**
     * @param dissolved whether the group is gone; else the robot was removed from it
     * @param at when DingTalk told so
     */
    record Loss(boolean dissolved, Instant at) {

        /** Why nothing is sent there, and what to do. */
        public String reason() {
            return dissolved
                    ? "The group was dissolved; bind another with @ 绑定"
                    : "The robot was removed from the group; add it again and @ it there, or bind another with @ 绑定";
        }
    }

    /** @param chatCode code of the chat */
    record LostChat(String chatCode, Loss loss) {}
}
