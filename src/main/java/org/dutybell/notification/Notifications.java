package org.dutybell.notification;

import java.util.Collection;
import java.util.List;

/** Messages to be sent. */
public interface Notifications {

    /** Writes the row in the caller's transaction; the id of the existing row when the key is known already. */
    long add(NewNotification notification);

    /** What became of messages, in the order of their ids. */
    List<NotificationView> views(Collection<Long> ids);
}
