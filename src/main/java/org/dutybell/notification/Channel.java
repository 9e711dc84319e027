package org.dutybell.notification;

import java.time.Instant;

/** The way out. Implemented by the DingTalk package. */
public interface Channel {

    /**
     * Sends one message now; called outside any transaction. Everything that can go wrong on the wire is an outcome,
     * not an exception.
     *
     * @param now the time of the pass, to judge whether a reply address is still valid
     */
    Outcome send(OutgoingMessage message, Instant now);

    /** Whether this, sent there twice under its idempotency key, is shown once whichever way it goes. */
    default boolean takesTheSameKeyAgain(Destination destination, Content content) {
        return false;
    }

    /** Whether this must not be tried again when nobody knows, however urgent: a phone that rings twice. */
    default boolean isNeverRepeated(Content content) {
        return false;
    }
}
