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
     * Works on all rows that are due, oldest first, each in transactions of its own. Safe to call on several nodes at
     * once.
     *
     * @return how many were answered
     */
    public int run(Instant now) {
        int answered = 0;
        long last = 0;
        for (List<Long> due = rows.due(now, last, BATCH); !due.isEmpty(); due = rows.due(now, last, BATCH)) {
            for (long id : due) {
                answered += work.work(id, now) ? 1 : 0;
                last = id;
            }
        }
        return answered;
    }

    /** Whether a message that was received by then has not been looked at: nothing is to be called a miss before. */
    public boolean hasUnread(Instant now) {
        return rows.hasUnread(now);
    }

    /** When the next unfinished row after that time is due; empty when all are finished. */
    public Optional<Instant> nextAttempt(Instant after) {
        return rows.nextAttempt(after);
    }
}
