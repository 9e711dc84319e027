package org.dutybell.obligation;

import java.time.Instant;

/** An obligation is done, in time or late; told inside the transaction of the check-in. */
public record ObligationFulfilled(ObligationView obligation, Instant at) {}
