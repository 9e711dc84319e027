package org.dutybell.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was planned and is not owed any more, with all that hangs on it. */
@Component
class Withdrawal {

    private final PlannedRows rows;
    private final ObligationRepository obligations;
    private final ObligationViews views;
    private final ApplicationEventPublisher events;

    Withdrawal(
            PlannedRows rows,
            ObligationRepository obligations,
            ObligationViews views,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.obligations = obligations;
        this.views = views;
        this.events = events;
    }

    /** What has opened meanwhile stays. */
    @Transactional
    public void takeBack(Collection<Long> ids, Instant now) {
        List<Long> unopened = rows.lockUnopened(ids);
        if (!unopened.isEmpty()) {
            events.publishEvent(
                    new ObligationsWithdrawn(views.of(obligations.findByIdInOrderByDueAtAscIdAsc(unopened)), now));
            rows.delete(unopened);
        }
    }
}
