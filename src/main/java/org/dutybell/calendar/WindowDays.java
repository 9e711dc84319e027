package org.dutybell.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Which days of a period a window opens on and is due on.
 *
 * @param opens null means the first day; in any case the first one from there on that counts
 * @param due null means the last day
 * @param dueOnDayOff where a due day goes that does not count; null means what is usual for the rhythm
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WindowDays(
        @Nullable PeriodDay opens,
        @Nullable PeriodDay due,
        @Nullable DueDayPolicy dueOnDayOff) {

    /** From the first day to the last. */
    public static final WindowDays WHOLE = new WindowDays(null, null, null);

    DueDayPolicy policy(DueDayPolicy usual) {
        return dueOnDayOff == null ? usual : dueOnDayOff;
    }
}
