package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tickets for a stream connection: each is good once, for ninety seconds. */
class Tickets {

    private static final Duration LIFETIME = Duration.ofSeconds(90);

    private final Clock clock;
    private final Map<String, Ticket> open = new HashMap<>();

    Tickets(Clock clock) {
        this.clock = clock;
    }

    /** A new ticket for these topics. */
    synchronized String issue(Set<String> topics) {
        open.values().removeIf(ticket -> !clock.instant().isBefore(ticket.expiresAt()));
        String id = UUID.randomUUID().toString();
        open.put(id, new Ticket(Set.copyOf(topics), clock.instant().plus(LIFETIME)));
        return id;
    }

    /** Uses a ticket up; empty when it is unknown, used or expired. */
    synchronized Optional<Set<String>> use(String id) {
        return Optional.ofNullable(open.remove(id))
                .filter(ticket -> clock.instant().isBefore(ticket.expiresAt()))
                .map(Ticket::topics);
    }

    private record Ticket(Set<String> topics, Instant expiresAt) {}
}
