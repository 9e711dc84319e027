package org.dutybell.calendar;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.dutybell.shared.WorkingDays;
import org.springframework.stereotype.Component;

@Component
record StoredWorkingDays(Calendars calendars) implements WorkingDays {

    @Override
    public Predicate<LocalDate> now() {
        return calendars.current().days()::isWorkingDay;
    }
}
