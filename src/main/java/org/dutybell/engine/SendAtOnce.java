package org.dutybell.engine;

import java.time.Clock;
import org.dutybell.checkin.AfterReply;
import org.dutybell.notification.Outbox;
import org.springframework.stereotype.Component;

/** A receipt does not wait for the next run: people look at their phone now. */
@Component
class SendAtOnce implements AfterReply {

    private final Outbox outbox;
    private final Clock clock;

    SendAtOnce(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void replyWritten() {
        outbox.sendDue(clock.instant());
    }
}
