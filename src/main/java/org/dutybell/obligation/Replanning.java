package org.dutybell.obligation;

import org.dutybell.calendar.SensitivePeriodsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the next tick plan again, although it was done today, when the rules changed; in the transaction of the change. */
@Component
class Replanning {

    private final PlannedRows rows;

    Replanning(PlannedRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(SensitivePeriodsChanged changed) {
        rows.planAgain();
    }
}
