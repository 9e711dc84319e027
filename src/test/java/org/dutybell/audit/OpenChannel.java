package org.dutybell.audit;

import java.time.Instant;
import org.dutybell.notification.Channel;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.Way;

/** Takes every message, or refuses every one. */
class OpenChannel implements Channel {

    private boolean shut;

    void isShut(boolean now) {
        shut = now;
    }

    @Override
    public Outcome send(OutgoingMessage message, Instant now) {
        return shut ? new Outcome.Rejected("shut") : new Outcome.Accepted(null, Way.PRIVATE);
    }
}
