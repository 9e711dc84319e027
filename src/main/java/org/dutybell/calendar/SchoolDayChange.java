package org.dutybell.calendar;

import java.time.LocalDate;

/**
 * A school is closed on days that would be school days, or held on days that would be none.
 *
 * @param unit code of the school; empty for all
 * @param from first day
 * @param to last day, included
 * @param held true: these are school days; false: the school is closed. Closed wins where both are said of a day
 * @param reason for people
 */
public record SchoolDayChange(String unit, LocalDate from, LocalDate to, boolean held, String reason) {

    boolean concerns(String other) {
        return unit.isEmpty() || unit.equals(other);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
