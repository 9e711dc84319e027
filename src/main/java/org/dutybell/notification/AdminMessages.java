package org.dutybell.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an admin has sent or taken back from the pages; each a transaction of its own. */
public interface AdminMessages {

    /** A harmless message to see that the way out works. The id of its row. */
    long test(Destination destination, Instant now);

    /**
     * Takes a message back, once; from everyone whom the same call brought it, see {@link #alsoTakenBackFrom}.
     *
     * @return the row that does it; empty when there is no such message, it has not arrived, its way cannot take back, or
     *     it was sent more than 24 hours ago
     */
    Optional<Long> recall(long id, Instant now);

    /** Whether its way can take this message back, and it is not too late. */
    boolean canBeRecalled(NotificationView message, Instant now);

    /**
     * From whom else each of these messages would be taken back, because one call brought it to all of them: person codes,
     * by the id of the message; none for those that went to one place.
     */
    Map<Long, List<String>> alsoTakenBackFrom(Collection<Long> ids);

    /** The rows that take these messages back, by the id of the message; none for those nobody asked it for. */
    Map<Long, NotificationView> recallsOf(Collection<Long> ids);
}
