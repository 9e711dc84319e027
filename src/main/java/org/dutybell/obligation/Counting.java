package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Counts acts that are whole, and fulfils what was done often enough. */
@Component
class Counting {

    private final ObligationViews views;
    private final ApplicationEventPublisher events;

    Counting(ObligationViews views, ApplicationEventPublisher events) {
        this.views = views;
        this.events = events;
    }

    /** Whether a check-in counts now. */
    static boolean isOpenFor(ObligationView obligation, Instant now) {
        return obligation.state().isOwed() || obligation.takesMore(now);
    }

    /** Done when {@link Acts#doneAt} says. Whether that fulfils it. */
    boolean count(Obligation row, List<CheckInRow> act, Instant now) {
        row.count();
        ObligationView view = views.of(row);
        if (!view.state().isOwed() || view.progress().left() > 0) {
            return false;
        }
        CheckInRow last = act.get(act.size() - 1);
        Instant done = Acts.doneAt(act, view.missedAt());
        row.fulfil(last.person(), done.isAfter(now) ? now : done);
        events.publishEvent(new ObligationFulfilled(views.of(row), now));
        return true;
    }
}
