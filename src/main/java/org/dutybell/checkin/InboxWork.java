package org.dutybell.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Works on one inbox row, for the worker thread and for the pass alike. Within this process a row under work is skipped
 * whatever the clock says; between processes the claim decides.
 */
@Component
class InboxWork {

    static final int MOST_ATTEMPTS = 8;

    private static final Logger log = LoggerFactory.getLogger(InboxWork.class);
    private static final int LONGEST_REASON = 500;
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30));

    private final Set<Long> underWork = ConcurrentHashMap.newKeySet();
    private final InboxRows rows;
    private final Answering answering;

    InboxWork(InboxRows rows, Answering answering) {
        this.rows = rows;
        this.answering = answering;
    }

    /** Answers the message of this row; true when a receipt was written. */
    boolean work(long id, Instant now) {
        if (!underWork.add(id)) {
            return false;
        }
        try {
            return rows.claim(id, now).map(claim -> work(claim, now)).orElse(false);
        } finally {
            underWork.remove(id);
        }
    }

    private boolean work(Claim claim, Instant now) {
        if (claim.attempt() > MOST_ATTEMPTS) {
            giveUp(claim, now, "the process ended while it was being worked on");
            return false;
        }
        try {
            return answering.answer(claim, now);
        } catch (TryAgain later) {
            postpone(claim, now, describe(later));
            return false;
        } catch (RuntimeException failure) {
            // One message must not stop the others; it is put back, and the reason is kept with it.
            logCause(claim, failure);
            postpone(claim, now, describe(failure));
            return false;
        }
    }

    private void postpone(Claim claim, Instant now, String reason) {
        if (claim.attempt() >= MOST_ATTEMPTS) {
            giveUp(claim, now, reason);
            return;
        }
        Instant next = now.plus(WAITS.get(claim.attempt() - 1));
        if (rows.retry(claim, next, reason)) {
            log.warn(
                    "Received message {} was not answered at attempt {} of {}: {}. Next attempt at {}.",
                    claim.id(),
                    claim.attempt(),
                    MOST_ATTEMPTS,
                    reason,
                    next);
        }
    }

    private void giveUp(Claim claim, Instant now, String reason) {
        if (end(claim, now, reason)) {
            log.error(
                    "Received message {} failed {} times and is left alone: {}. It stays in inbox_message; after the"
                            + " cause is mended, set its state to RECEIVED and attempts to 0 to have it answered.",
                    claim.id(),
                    MOST_ATTEMPTS,
                    reason);
        }
    }

    private boolean end(Claim claim, Instant now, String reason) {
        try {
            return answering.apologise(claim, now, reason);
        } catch (RuntimeException noApology) {
            // what made the message fail may make the apology fail as well; the row must not stay for that
            logCause(claim, noApology);
            return rows.giveUp(claim, now, reason);
        }
    }

    /** Database messages may quote column values, reply addresses among them, so only their kind is told. */
    private static String describe(RuntimeException failure) {
        String reason = failure.getClass().getSimpleName();
        if (!(failure instanceof DataAccessException) && failure.getMessage() != null) {
            reason += ": " + failure.getMessage();
        }
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    private static void logCause(Claim claim, RuntimeException failure) {
        if (failure instanceof DataAccessException) {
            log.warn("Received message {}: {} at {}", claim.id(), describe(failure), failure.getStackTrace()[0]);
        } else {
            log.warn("Received message {} could not be worked on", claim.id(), failure);
        }
    }
}
