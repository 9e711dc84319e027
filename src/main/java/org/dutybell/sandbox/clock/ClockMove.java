package org.dutybell.sandbox.clock;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A finished move.
 *
 * @param from when it began, in the bureau's zone
 * @param to where the clock stood at its end; equal to {@code from} when there was nothing to move to
 * @param happened what happened in between, in order
 */
public record ClockMove(OffsetDateTime from, OffsetDateTime to, List<Happening> happened) {

    public ClockMove {
        happened = List.copyOf(happened);
    }
}
