package org.dutybell.review;

import java.time.Instant;
import org.dutybell.duty.ReviewRule;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationReopened;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.RecordedCheckIn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts what was done in the queue, in the transaction that says so: all, or a sample that anybody can work out again. */
@Component
class Choosing {

    private final ReviewRows rows;
    private final Obligations obligations;

    Choosing(ReviewRows rows, Obligations obligations) {
        this.rows = rows;
        this.obligations = obligations;
    }

    @EventListener
    void on(ObligationFulfilled fulfilled) {
        choose(fulfilled.obligation(), fulfilled.at());
    }

    /** Puts the last act up when it is to be looked at and was not yet; nothing while the obligation is owed. */
    void choose(ObligationView obligation, Instant now) {
        String by = obligation.doneBy();
        Instant at = obligation.doneAt();
        if (by != null && at != null && isChosen(obligation)) {
            rows.add(obligation.id(), lastCheckIn(obligation), by, at, now);
        }
    }

    /** Of the act that has fulfilled it. */
    private long lastCheckIn(ObligationView obligation) {
        return obligations.checkIns(obligation.id()).stream()
                .filter(one -> one.act() == obligation.progress().done())
                .mapToLong(RecordedCheckIn::id)
                .max()
                .orElseThrow();
    }

    /** What was taken back needs no look. */
    @EventListener
    void on(ObligationReopened reopened) {
        rows.dropWaiting(reopened.obligation().id());
    }

    /** What was returned once is looked at again. */
    private boolean isChosen(ObligationView obligation) {
        ReviewRule rule = obligation.duty().evidence().review();
        return rule != null
                && (rule.chooses(String.valueOf(obligation.id()))
                        || rows.of(obligation.id()).stream().anyMatch(one -> one.state() == ReviewState.RETURNED));
    }
}
