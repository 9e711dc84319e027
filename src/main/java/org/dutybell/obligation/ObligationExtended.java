package org.dutybell.obligation;

import java.time.Instant;

/**
 * An obligation was given more time; told inside the transaction that says so.
 *
 * @param obligation with its new due time
 * @param dueBefore when it was due until then
 */
public record ObligationExtended(ObligationView obligation, Instant dueBefore, Instant at) {}
