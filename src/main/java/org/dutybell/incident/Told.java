package org.dutybell.incident;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who has to know of it.
 *
 * @param kind what the addressee is
 * @param addressee code of the person or chat; of the post when nobody holds it
 * @param post code of the post for which a person hears; empty for a chat
 * @param notification id of the message; null when none could be sent
 */
public record Told(
        Kind kind, String addressee, String post, @Nullable Long notification) {

    /** What an addressee is. */
    public enum Kind {
        PERSON,
        CHAT,
        /** Nobody holds the post. */
        POST
    }

    /** Whether a message was written. */
    public boolean isSent() {
        return notification != null;
    }

    Told by(long message) {
        return new Told(kind, addressee, post, message);
    }
}
