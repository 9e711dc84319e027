package org.dutybell.engine;

import java.time.Instant;
import java.util.Optional;

/** Runs the passes. Quartz wakes it; the sandbox and the tests call it when they move the clock. */
public interface Engine {

    /**
     * Runs every pass once with this time, in order: plan, open, inbox, miss, morning digest, remind, escalate, audit, digest, send, tidy. A pass that
     * fails does not stop the next one. Safe to call twice and on several nodes at once.
     */
    PassReport run(Instant now);

    /**
     * The next moment after this one at which a pass would find something new to do; empty when nothing is planned. What
     * has been due before, and could not be done yet, is not an event.
     */
    Optional<Instant> nextEvent(Instant after);
}
