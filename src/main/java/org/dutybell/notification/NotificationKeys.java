package org.dutybell.notification;

import java.util.Optional;

/** Finds rows by the cause they were written for. */
public interface NotificationKeys {

    /**
     * The row that was written with this key.
     *
     * @param dedupKey see {@link NewNotification}
     */
    Optional<NotificationView> byKey(String dedupKey);
}
