package org.dutybell.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one attempt to send ended. Reasons never contain an address, token or secret. */
public sealed interface Outcome {

    /**
     * DingTalk took it.
     *
     * @param reference the key by which a quoted reply names it (processQueryKey); null when the channel gives none
     * @param channel which way it went, such as group-webhook, private, session
     */
    record Accepted(@Nullable String reference, String channel) implements Outcome {}

    /** DingTalk refused it and would refuse it again. */
    record Rejected(String reason) implements Outcome {}

    /**
     * It was not taken, and may be later.
     *
     * @param waitAtLeast the least wait DingTalk asks for; zero when it says nothing
     */
    record Retryable(String reason, Duration waitAtLeast) implements Outcome {}

    /**
     * Nobody knows whether it arrived.
     *
     * @param repeatable whether the channel takes the same idempotency key again without a duplicate
     */
    record Unknown(String reason, boolean repeatable) implements Outcome {}
}
