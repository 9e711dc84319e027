package org.dutybell.sandbox.clock;

import java.time.OffsetDateTime;

/**
 * Something that happened while the clock moved.
 *
 * @param at when, by the moved clock, in the bureau's zone
 * @param what in words
 */
public record Happening(OffsetDateTime at, String what) {}
