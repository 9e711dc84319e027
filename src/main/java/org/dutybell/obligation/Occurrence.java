package org.dutybell.obligation;

import org.dutybell.calendar.Window;
import org.jspecify.annotations.Nullable;

/**
 * A window in which a duty is owed, and why.
 *
 * @param sensitivePeriod code of the sensitive period that added it; null when the usual rhythm says so
 */
record Occurrence(Window window, @Nullable String sensitivePeriod) {}
