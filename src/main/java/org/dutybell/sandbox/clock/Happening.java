package org.dutybell.sandbox.clock;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened while the clock moved.
 *
 * @param at when, by the moved clock, in the bureau's zone
 * @param what in words
 * @param conversation the chat in which a message arrived; null for everything else
 */
public record Happening(
        OffsetDateTime at, String what, @Nullable String conversation) {}
