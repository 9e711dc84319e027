package org.dutybell.obligation;

import org.dutybell.obligation.CheckInOutcome.UsedTheme;
import org.jspecify.annotations.Nullable;

/**
 * What became of a correction.
 *
 * @param obligation as it is now
 * @param refused the theme that was named and not taken, because it was used before; null when none was refused
 */
public record Corrected(ObligationView obligation, @Nullable UsedTheme refused) {}
