package org.dutybell.notification;

/** The outbox as the other modules see it. */
public interface Notifications {

    /** Writes the row in the caller's transaction; the id of the existing row when the key is known already. */
    long add(NewNotification notification);
}
