package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import org.dutybell.evidence.Intake;

/** Replies that are handed in on a page. They mean what the same words mean in the private chat, and cost no message. */
public interface PageReplies {

    /**
     * Answers in one transaction, or as part of the caller's.
     *
     * @return the paragraphs of the receipt, markdown; at least one
     * @throws IllegalArgumentException when the person is not in the roster
     */
    List<String> answer(PageReply reply, Instant now);

    /** Why a picture was not taken, in the words that the chat has for it; not for one that was stored. */
    String refusal(Intake refused);
}
