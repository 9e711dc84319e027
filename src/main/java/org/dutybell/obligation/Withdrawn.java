package org.dutybell.obligation;

import java.time.Instant;

/**
 * That a check-in was taken back.
 *
 * @param by code of the person who did
 */
public record Withdrawn(String by, Instant at) {}
