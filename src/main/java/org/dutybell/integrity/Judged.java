package org.dutybell.integrity;

import java.time.Instant;

/**
 * Who has looked at a sign and what they made of it.
 *
 * @param by person code or local account
 */
public record Judged(Verdict verdict, String by, Instant at) {}
