package org.dutybell.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Asks DingTalk who has read a message. Each question costs a call of the month's quota, so it is asked only when somebody
 * wants to know, and left out while quota is short.
 */
public interface ReadQuestions {

    /**
     * Asks now, in a transaction of its own, for all whom the same call brought the message. While a question of before
     * waits, it is that one.
     *
     * @return the row that asks; empty when {@link #canBeAsked} says no
     */
    Optional<Long> ask(long id, Instant now);

    /** Whether its way tells who has read this message, and it is not older than 24 hours. */
    boolean canBeAsked(NotificationView message, Instant now);

    /** The newest question about each of these messages, by the id of the message; none for those nobody asked about. */
    Map<Long, NotificationView> lastOf(Collection<Long> ids);
}
