package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Picks up received messages that the worker thread did not finish. */
@Service
public class InboxPass {

    private static final int BATCH = 50;

    private final InboxRows rows;
    private final InboxWork work;

    InboxPass(InboxRows rows, InboxWork work) {
        this.rows = rows;
        this.work = work;
    }

    /**
     * Works on the rows that are due, oldest first and at most 50, each in transactions of its own. Safe to call on
     * several nodes at once.
     *
     * @return how many were answered
     */
    public int run(Instant now) {
        List<Long> due = rows.due(now, BATCH);
        int answered = 0;
        for (long id : due) {
            if (work.work(id, now)) {
                answered++;
            }
        }
        return answered;
    }

    /** When the next unfinished row is due; empty when all are finished. */
    public Optional<Instant> nextAttempt() {
        return rows.nextAttempt();
    }
}
