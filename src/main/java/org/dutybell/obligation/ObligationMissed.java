package org.dutybell.obligation;

import java.time.Instant;

/** An obligation was not done by due plus grace; told inside the transaction that says so. */
public record ObligationMissed(ObligationView obligation, Instant at) {}
