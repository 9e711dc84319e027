package org.dutybell.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the connection to DingTalk step by step. Nothing that it does is seen by anybody. Implemented by the DingTalk package. */
public interface ConnectionCheck {

    /** What is known without asking DingTalk: keys given, stream connected, messages received. */
    List<Finding> known(Instant now);

    /** Asks DingTalk and keeps the report; takes as long as the network does. */
    Report run(Extent extent, Instant now);

    /** The last report of this extent on this node; null before the first. */
    @Nullable
    Report last(Extent extent);

    /** How many paid calls a run of this extent makes. */
    int paidCalls(Extent extent);

    /** How far a check goes. */
    enum Extent {
        /** Keys and contacts, free of quota. */
        FREE,
        /** The robot's permissions and each group; each costs a call of the month's quota. */
        PAID,
        /** Downloads the picture that was sent to the bot last; one call. */
        PICTURE
    }

    /** Whether something works. */
    enum State {
        WORKS,
        BROKEN,
        /** Nobody knows yet. */
        OPEN
    }

    record Report(Instant at, List<Finding> findings) {

        public Report {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What one step found.
     *
     * @param step which step: keys, robot-code, stream, message, picture, scope, permission, group, webhook, ...
     * @param subject what it is about: a permission point, the code of a chat; empty when the step says it all
     * @param cause why, as a word that the page explains with what to do: works, permission-missing, keys-refused, ...
     * @param detail what DingTalk said, or a number; empty when there is nothing more to say
     */
    record Finding(String step, String subject, State state, String cause, String detail) {}
}
