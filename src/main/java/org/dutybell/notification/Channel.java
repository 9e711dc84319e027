package org.dutybell.notification;

import java.time.Instant;
import java.util.List;

/** The way out. Implemented by the DingTalk package. */
public interface Channel {

    /**
     * Sends one message now; called outside any transaction. Everything that can go wrong on the wire is an outcome,
     * not an exception.
     *
     * @param now the time of the pass, to judge whether a reply address is still valid
     */
    Outcome send(OutgoingMessage message, Instant now);

    /**
     * How many people one call brings this to, when it would go to them by the same way; 1 where each is a call of its own.
     */
    default int mostTogether(Destination destination, Content content) {
        return 1;
    }

    /**
     * Sends the same words to several people, no more than {@link #mostTogether} says; called outside any transaction.
     *
     * @param messages of one kind and content, each to another person
     * @return how it ended for each, in their order
     */
    default List<Outcome> sendTogether(List<OutgoingMessage> messages, Instant now) {
        return messages.stream().map(message -> send(message, now)).toList();
    }

    /** Whether this, sent there twice under its idempotency key, is shown once whichever way it goes. */
    default boolean takesTheSameKeyAgain(Destination destination, Content content) {
        return false;
    }

    /** Whether this must not be tried again when nobody knows, however urgent: a phone that rings twice. */
    default boolean isNeverRepeated(Content content) {
        return false;
    }
}
