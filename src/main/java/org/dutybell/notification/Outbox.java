package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The send pass: claims what is due, sends it outside any transaction, writes down how it ended. */
@Service
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** How many attempts in a row that were not taken mean that DingTalk is down. */
    private static final int DOWN_AFTER = 10;

    private final OutboxRows rows;
    private final Channel channel;
    private final Addresses addresses;
    private final Fallbacks fallbacks;

    /** One sender a node, so that a row found in SENDING here was left behind by a dead process or another node. */
    private final ReentrantLock sending = new ReentrantLock();

    Outbox(OutboxRows rows, Channel channel, Addresses addresses, Fallbacks fallbacks) {
        this.rows = rows;
        this.channel = channel;
        this.addresses = addresses;
        this.fallbacks = fallbacks;
    }

    /**
     * Sends everything that is due, one row after the other. When several attempts in a row could not be made it stops:
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
                Claim claim = turn.get().claim();
                if (claim != null) {
                    Outcome outcome = send(claim, now);
                    accepted += outcome instanceof Outcome.Accepted ? 1 : 0;
                    refusedInARow = outcome instanceof Outcome.Retryable ? refusedInARow + 1 : 0;
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

    private Outcome send(Claim claim, Instant now) {
        Outcome outcome = attempt(claim, now);
        rows.settle(claim, outcome, now);
        return outcome;
    }

    private Outcome attempt(Claim claim, Instant now) {
        Optional<OutgoingMessage> message;
        try {
            message = addresses.message(claim);
        } catch (RuntimeException beforeTheCall) {
            LOG.error("Message {} could not be addressed; it is tried again", claim.notificationId(), beforeTheCall);
            return new Outcome.Retryable("Not sent: " + beforeTheCall.getClass().getSimpleName(), Duration.ZERO);
        }
        return message.map(ready -> call(ready, claim, now))
                .orElseGet(() -> new Outcome.Rejected(addresses.whyNot(claim.destination())));
    }

    private Outcome call(OutgoingMessage message, Claim claim, Instant now) {
        try {
            return channel.send(message, now);
        } catch (RuntimeException unexpected) {
            LOG.error(
                    "Message {} ended unexpectedly; treated as unknown, so it is sent again only where that is allowed",
                    claim.notificationId(),
                    unexpected);
            return new Outcome.Unknown(
                    "Unexpected " + unexpected.getClass().getSimpleName(),
                    channel.takesTheSameKeyAgain(claim.destination(), claim.content()));
        }
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
