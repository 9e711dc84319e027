package org.dutybell.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Group chats that ask to belong to a unit, and the admin's answer. Nothing else announces a group. */
public interface ChatBindings {

    /**
     * Notes that somebody asked, in the caller's transaction; a newer request for the same group replaces an open one.
     *
     * @param conversationId the group's open conversation id
     * @param title the group's name in DingTalk
     * @param unit code of the unit that was named
     * @param personCode who asked
     */
    Request ask(String conversationId, String title, String unit, String personCode, Instant at);

    /** What waits for an answer, oldest first. */
    List<Request> open();

    /** By its short code. */
    Optional<Request> byCode(String code);

    /**
     * Binds the group: the unit's chat has this conversation from now on; a unit without a chat gets one.
     *
     * @return empty when the request is not open any more
     */
    Optional<Chat> confirm(String code, String personCode, Instant at);

    /** @return whether the request was open */
    boolean refuse(String code, String personCode, Instant at);

    /**
     * @param code short, for the answer in a chat
     */
    record Request(String code, String conversationId, String title, String unit, String personCode, Instant askedAt) {}
}
