package org.dutybell.shared;

import java.time.LocalDate;
import java.util.function.Predicate;

/** Which days the bureau works, for modules that do not know its calendar. */
public interface WorkingDays {

    /** Whether a day is worked, by the calendar as it is now. */
    Predicate<LocalDate> now();
}
