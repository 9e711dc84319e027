package org.dutybell.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one attempt to send ended. Reasons never contain an address, token or secret. */
public sealed interface Outcome {

    /**
     * DingTalk took it.
     *
     * @param reference the key by which a quoted reply names it (processQueryKey); null when the channel gives none
     * @param way which way it went
     * @param passedOver ways tried before that refused, and why; null when it was the first
     */
    record Accepted(
            @Nullable String reference, Way way, @Nullable String passedOver) implements Outcome {

        public Accepted(@Nullable String reference, Way way) {
            this(reference, way, null);
        }
    }

    /** DingTalk refused it and would refuse it again. */
    record Rejected(String reason) implements Outcome {}

    /**
     * It was not taken, and may be later.
     *
     * @param waitAtLeast the least wait DingTalk asks for; zero when it says nothing
     * @param onlyThisWay whether it was certainly not sent and another way may be open: a permission, a setting or the
     *     month's quota of this way
     */
    record Retryable(String reason, Duration waitAtLeast, boolean onlyThisWay) implements Outcome {

        public Retryable(String reason, Duration waitAtLeast) {
            this(reason, waitAtLeast, false);
        }
    }

    /**
     * Nobody knows whether it arrived.
     *
     * @param repeatable whether the channel takes the same idempotency key again without a duplicate
     */
    record Unknown(String reason, boolean repeatable) implements Outcome {}

    /**
     * It was not tried: a limit of DingTalk's would have been passed. Not an attempt; it waits.
     *
     * @param atLeast how long
     * @param onlyThisWay whether another way may be open: the month's quota of this one is used up
     */
    record Held(String reason, Duration atLeast, boolean onlyThisWay) implements Outcome {

        public Held(String reason, Duration atLeast) {
            this(reason, atLeast, false);
        }
    }

    /** It was not tried and will not be: what it costs is kept for what matters more. */
    record Withheld(String reason) implements Outcome {}
}
