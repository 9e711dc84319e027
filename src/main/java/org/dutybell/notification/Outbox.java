package org.dutybell.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.dutybell.notification.Attempts.Ended;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The send pass: claims what is due, sends it outside any transaction, writes down how it ended. */
@Service
public class Outbox {

    /** How many attempts in a row that were not taken mean that DingTalk is down. */
    private static final int DOWN_AFTER = 10;

    private final OutboxRows rows;
    private final Attempts attempts;
    private final Fallbacks fallbacks;

    /** One sender a node, so that a row found in SENDING here was left behind by a dead process or another node. */
    private final ReentrantLock sending = new ReentrantLock();

    Outbox(OutboxRows rows, Attempts attempts, Fallbacks fallbacks) {
        this.rows = rows;
        this.attempts = attempts;
        this.fallbacks = fallbacks;
    }

    /**
     * Sends everything that is due, one call after the other. When several in a row were not taken it stops:
     * DingTalk is down, and the rest waits for the next run. What is urgent and has waited too long goes another way.
     *
     * @return how many messages DingTalk accepted
     */
    public int sendDue(Instant now) {
        sending.lock();
        try {
            int accepted = 0;
            int refusedInARow = 0;
            Optional<OutboxRows.Turn> turn = rows.next(now);
            while (turn.isPresent() && refusedInARow < DOWN_AFTER) {
                List<Claim> claims = turn.get().claims();
                if (!claims.isEmpty()) {
                    List<Ended> ended = send(claims, now);
                    accepted += (int) ended.stream().filter(Ended::isTaken).count();
                    refusedInARow = ended.stream().allMatch(Ended::isForLater) ? refusedInARow + 1 : 0;
                }
                turn = refusedInARow < DOWN_AFTER ? rows.next(now) : Optional.empty();
            }
            fallbacks.sendOverdue(now);
            return accepted;
        } finally {
            sending.unlock();
        }
    }

    /** When the next attempt after that time is due; empty when nothing waits. */
    public Optional<Instant> nextAttempt(Instant after) {
        return rows.nextAttempt(after);
    }

    private List<Ended> send(List<Claim> claims, Instant now) {
        List<Ended> ended = attempts.make(claims, now);
        ended.forEach(attempt -> rows.settle(attempt.claim(), attempt.outcome(), now));
        return ended;
    }

    /**
     * A row whose attempt has begun.
     *
     * @param attempt number of the attempt, from 1
     * @param key its key on the wire
     * @param original the earlier row that it changes; null when it stands alone
     */
    record Claim(
            long notificationId,
            int attempt,
            String key,
            MessageKind kind,
            Destination destination,
            Content content,
            OutgoingMessage.@Nullable Original original) {}
}
