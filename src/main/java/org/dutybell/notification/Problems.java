package org.dutybell.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What does not get through, from the outbox. */
public interface Problems {

    /**
     * Places to which something was refused for good, keeps failing, or went another way because one is shut, the newest
     * first. One is gone as soon as a later row of the same form got there by its best way, and after thirty days.
     */
    List<Problem> open(Instant now);

    /** Escalations and incidents that should have been heard by now and were not, the newest first; of the last thirty days. */
    List<Unheard> unheard(Instant now);

    /** How many rows wait and how long the oldest that is due has been waiting. */
    Backlog backlog(Instant now);

    /**
     * Rows for one place that failed for one reason.
     *
     * @param place CHAT, PERSON or CONVERSATION
     * @param destination code of the chat or person; empty for an answer in a conversation
     * @param form what they are: MESSAGE, TODO and so on
     * @param reason as DingTalk or we said it, without the number of a request
     * @param fate what became of them
     * @param count how many
     * @param first when the oldest was caused
     * @param last when the newest was caused
     */
    record Problem(
            String place,
            String destination,
            String form,
            String reason,
            Fate fate,
            long count,
            Instant first,
            Instant last) {}

    /** What became of rows that met with trouble. */
    enum Fate {
        /** Refused, and not tried again. */
        REFUSED,
        /** Not through yet, and tried again. */
        FAILING,
        /** They arrived another way, because a better one is shut. */
        PASSED_OVER
    }

    /**
     * A message that was not heard.
     *
     * @param place CHAT or PERSON
     * @param destination code of the chat or person
     * @param reason why; empty when nothing was tried yet
     */
    record Unheard(
            long id, MessageKind kind, String place, String destination, String title, Instant at, String reason) {}

    /**
     * @param waiting rows that are to be sent, now or later
     * @param due rows that could be sent now
     * @param oldestDue since when the oldest of them could have been sent; null when there is none
     */
    record Backlog(long waiting, long due, @Nullable Instant oldestDue) {}
}
