package org.dutybell.obligation;

/** Somebody said something about an obligation beside the check-ins; told inside the transaction that wrote it down. */
public record ObligationNoted(ObligationNote note) {}
