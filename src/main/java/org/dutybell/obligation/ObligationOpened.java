package org.dutybell.obligation;

import java.time.Instant;

/** An obligation's window has opened; told inside the transaction that opened it. */
public record ObligationOpened(ObligationView obligation, Instant at) {}
