package org.dutybell.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Messages to be sent. */
public interface Notifications {

    /** Writes the row in the caller's transaction; the id of the existing row when the key is known already. */
    long add(NewNotification notification);

    /** What became of messages, in the order of their ids. */
    List<NotificationView> views(Collection<Long> ids);

    /** The message that DingTalk names by this key. */
    Optional<Long> byReference(String reference);

    /** The message that was sent to this chat within seconds of that time; empty when there is none or not only one. */
    Optional<Long> onlyOneSentTo(String chatCode, Instant sentAt);
}
