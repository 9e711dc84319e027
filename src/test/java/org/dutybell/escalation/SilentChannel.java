package org.dutybell.escalation;

import java.time.Instant;
import org.dutybell.notification.Channel;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;

/** Fails when anything is sent: these tests look at rows. */
class SilentChannel implements Channel {

    @Override
    public Outcome send(OutgoingMessage message, Instant now) {
        throw new AssertionError("nothing is sent here");
    }
}
