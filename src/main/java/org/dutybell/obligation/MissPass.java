package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dutybell.shared.Batches;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Calls a miss what is past due plus grace and not done. */
@Service
public class MissPass {

    private static final int BATCH = 200;

    private final ObligationRepository obligations;
    private final ObligationViews views;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    MissPass(
            ObligationRepository obligations,
            ObligationViews views,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.obligations = obligations;
        this.views = views;
        this.events = events;
        this.transaction = transaction;
    }

    /** Marks misses, batch by batch, each its own transaction; returns how many. */
    public int run(Instant now) {
        return Batches.untilEmpty(() -> transaction.execute(status -> missBatch(now)));
    }

    /** When the next miss after that time is due; empty when nothing is open. */
    public Optional<Instant> next(Instant after) {
        return obligations.nextMiss(after);
    }

    private int missBatch(Instant now) {
        List<Obligation> due = obligations.lockMissed(now, BATCH);
        due.forEach(Obligation::miss);
        views.of(due).forEach(view -> events.publishEvent(new ObligationMissed(view, now)));
        return due.size();
    }
}
