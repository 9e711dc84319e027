package org.dutybell.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationView;
import org.jspecify.annotations.Nullable;

/** A message that says already that a window opens, so that no nudge is sent for it. */
public interface NudgeCarrier {

    /**
     * What carries the nudges of these openings to that place, by the obligation's id; those left out go out by themselves.
     *
     * @param obligations their posts work on the day of {@code now}
     */
    Map<Long, Carried> openings(Destination destination, Collection<ObligationView> obligations, Instant now);

    /** Whether it will carry the nudge of a window that opens on a day on which its post works, for forecasts. */
    boolean willCarry(Destination destination);

    /**
     * What carries it.
     *
     * @param notification the message that left; null when it is still to be written or sent
     * @param until when it is looked at again in that case; a nudge for which that is too late goes out by itself
     */
    record Carried(@Nullable Long notification, Instant until) {}
}
