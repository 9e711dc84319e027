package org.dutybell.reminder;

import java.time.Instant;
import java.util.Optional;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationView;
import org.jspecify.annotations.Nullable;

/** A message that says already that a window opens, so that no nudge is sent for it. */
public interface NudgeCarrier {

    /** What carries the nudge of the opening to that place; empty when it goes out by itself. */
    Optional<Carried> opening(Destination destination, ObligationView obligation, Instant now);

    /** Whether it will carry the nudge to that place of a window that opens then, for forecasts. */
    boolean willCarry(Destination destination, Instant opens);

    /**
     * What carries it.
     *
     * @param notification the message; null when it is still to be written
     * @param until when it is looked at again in that case
     */
    record Carried(@Nullable Long notification, Instant until) {}
}
