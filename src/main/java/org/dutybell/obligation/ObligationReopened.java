package org.dutybell.obligation;

import java.time.Instant;

/**
 * What was done is owed again, because who reported it took that back; told inside the transaction that says so. When its time is over,
 * {@link ObligationMissed} follows.
 */
public record ObligationReopened(ObligationView obligation, Instant at) {}
