package org.dutybell.escalation;

import java.time.Instant;

/** What people ask for beside the timers. Each is one transaction, or part of its caller's, and is kept with who and why. */
public interface EscalationRequests {

    /** A leader who heard of it, or is above the post that owes it, looks after it: said to who hears later. */
    Outcome follow(long obligationId, String person, String messageId, Instant at);

    /**
     * Such a leader, or an admin, has the next step taken now.
     *
     * @param reason said to who hears; not empty
     */
    Outcome escalateNow(long obligationId, String person, String reason, Instant now);

    /**
     * Such a leader, or an admin, presses the holder with a message.
     *
     * @param words added to it; may be empty
     */
    Outcome urge(long obligationId, String person, String words, Instant now);

    /** What became of it. */
    enum Outcome {
        DONE,
        /** The person neither heard of it nor is above the post, nor is an admin. */
        NOT_YOURS,
        /** It is not open any more, or not yet. */
        NOT_OWED,
        /** No step is left. */
        NOTHING_LEFT,
        /** It was urged a short time ago, see {@code dutybell.escalation.urge-every}. */
        TOO_SOON,
        /** There is no place where the holder could be reached. */
        NO_PLACE
    }
}
