package org.dutybell.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The send pass: claims what is due, sends it outside any transaction, writes down how it ended. */
@Service
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final OutboxRows rows;
    private final Channel channel;
    private final Addresses addresses;

    /** One sender a node, so that a row found in SENDING here was left behind by a dead process or another node. */
    private final ReentrantLock sending = new ReentrantLock();

    Outbox(OutboxRows rows, Channel channel, Addresses addresses) {
        this.rows = rows;
        this.channel = channel;
        this.addresses = addresses;
    }

    /**
     * Sends everything that is due.
     *
     * @return how many messages DingTalk accepted
     */
    public int sendDue(Instant now) {
        sending.lock();
        try {
            int accepted = 0;
            for (var claimed = rows.claim(now); !claimed.isEmpty(); claimed = rows.claim(now)) {
                for (Claim claim : claimed) {
                    accepted += send(claim, now) ? 1 : 0;
                }
            }
            return accepted;
        } finally {
            sending.unlock();
        }
    }

    /** When the next attempt is due; empty when nothing waits. */
    public Optional<Instant> nextAttempt() {
        return rows.nextAttempt();
    }

    private boolean send(Claim claim, Instant now) {
        Outcome outcome = attempt(claim, now);
        rows.settle(claim, outcome, now);
        return outcome instanceof Outcome.Accepted;
    }

    private Outcome attempt(Claim claim, Instant now) {
        try {
            return addresses
                    .message(claim)
                    .map(message -> channel.send(message, now))
                    .orElseGet(() -> new Outcome.Rejected(addresses.whyNot(claim.destination())));
        } catch (RuntimeException unexpected) {
            LOG.error(
                    "Message {} ended unexpectedly; treated as unknown, so it is sent again only where that is allowed",
                    claim.notificationId(),
                    unexpected);
            return new Outcome.Unknown("Unexpected " + unexpected.getClass().getSimpleName(), false);
        }
    }

    /**
     * A row whose attempt has begun.
     *
     * @param attempt number of the attempt, from 1
     */
    record Claim(
            long notificationId, int attempt, MessageKind kind, Destination destination, String title, String body) {}
}
