package org.dutybell.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sensitive period with who declared it.
 *
 * @param declaredBy who said that they did it
 * @param cancellation null while it holds
 */
public record DeclaredPeriod(
        SensitivePeriod period,
        Instant declaredAt,
        String declaredBy,
        @Nullable Cancellation cancellation) {

    /** Who cancelled it, when and why. */
    public record Cancellation(Instant at, String by, String reason) {}
}
