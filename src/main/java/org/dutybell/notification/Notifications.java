package org.dutybell.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages to be sent. */
public interface Notifications {

    /** Writes the row in the caller's transaction; the id of the existing row when the key is known already. */
    long add(NewNotification notification);

    /** The message that was written with this key, see {@link NewNotification}. */
    Optional<NotificationView> byKey(String dedupKey);

    /** What became of messages, in the order of their ids. */
    List<NotificationView> views(Collection<Long> ids);

    /**
     * The messages that were sent as what is named by this key, oldest first; empty when none was. Where one call brought
     * the same words to several people, they share its key: then it is what went to who names it.
     *
     * @param reference the key DingTalk gave it, or our own key on the wire
     * @param person code of who names it; null when that is not known
     */
    List<Long> byReference(String reference, @Nullable String person);

    /** When messages of that kind were written for that person or chat since then, those that were withdrawn or merged left out. */
    List<Instant> writtenTo(Destination destination, MessageKind kind, Instant since);

    /**
     * Keeps a message from being sent, in the caller's transaction. One that carries the words of others is sent.
     *
     * @return whether it was still waiting
     */
    boolean withdraw(long id, String reason);

    /**
     * The messages that were sent as one to this chat within seconds of that time; empty when there is none, or more
     * than one went there.
     */
    List<Long> onlyOneSentTo(String chatCode, Instant sentAt);
}
