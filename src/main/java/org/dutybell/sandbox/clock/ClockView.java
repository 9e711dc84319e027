package org.dutybell.sandbox.clock;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The clock as it stands.
 *
 * @param now the time, in the bureau's zone
 * @param zone id of the bureau's zone
 * @param nextEvent when a pass would next find something to do; null when nothing is planned
 */
public record ClockView(
        OffsetDateTime now, String zone, @Nullable OffsetDateTime nextEvent) {}
