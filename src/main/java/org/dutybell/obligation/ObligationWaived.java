package org.dutybell.obligation;

import java.time.Instant;

/** An obligation need not be done any more; told inside the transaction that says so. */
public record ObligationWaived(ObligationView obligation, Instant at) {}
