package org.dutybell.waiver;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dutybell.obligation.Obligations;
import org.dutybell.shared.Batches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Asks the next leader when nobody has decided in time, ends requests whose time is over, and tells of ends to come. */
@Service
public class WaiverPass {

    private static final int BATCH = 100;

    private final WaiverRows rows;
    private final Panels panels;
    private final Granting granting;
    private final ExceptionEnds ends;
    private final Obligations obligations;
    private final TransactionOperations transaction;

    WaiverPass(
            WaiverRows rows,
            Panels panels,
            Granting granting,
            ExceptionEnds ends,
            Obligations obligations,
            TransactionOperations transaction) {
        this.rows = rows;
        this.panels = panels;
        this.granting = granting;
        this.ends = ends;
        this.obligations = obligations;
        this.transaction = transaction;
    }

    /** Works batch by batch, each its own transaction; returns how many requests and exceptions it touched. */
    public int run(Instant now) {
        int asked = Batches.untilEmpty(() -> transaction.execute(status -> moveOn(now)));
        return asked + Batches.untilEmpty(() -> transaction.execute(status -> ends.tell(now, BATCH)));
    }

    /** When the next request after that time has waited long enough; empty when none waits. */
    public Optional<Instant> next(Instant after) {
        return rows.next(after);
    }

    private int moveOn(Instant now) {
        List<WaiverView> waited = rows.lockWaitedFor(now, BATCH);
        waited.forEach(request -> {
            if (granting.isOver(request, now)) {
                granting.overtake(request, now);
            } else {
                panels.askNext(request, obligations.byId(request.obligationId()).orElseThrow(), now);
            }
        });
        return waited.size();
    }
}
