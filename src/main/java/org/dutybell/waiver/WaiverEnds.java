package org.dutybell.waiver;

import java.time.Instant;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationWaived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the open request of what is done or waived otherwise, in the transaction that says so. */
@Component
class WaiverEnds {

    private final WaiverRows rows;

    WaiverEnds(WaiverRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(ObligationFulfilled fulfilled) {
        end(fulfilled.obligation().id(), fulfilled.at());
    }

    @EventListener
    void on(ObligationWaived waived) {
        end(waived.obligation().id(), waived.at());
    }

    private void end(long obligation, Instant at) {
        rows.lockOpenOf(obligation).ifPresent(request -> rows.end(request.id(), WaiverState.OVERTAKEN, null, "", at));
    }
}
