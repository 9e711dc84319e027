package org.dutybell.calendar;

import java.time.LocalDate;

/**
 * The calendar span an obligation belongs to.
 *
 * @param code 2027, 2027-Q1, 2027-03, 2027-03-H1 or 2027-03-15
 * @param from its first day
 * @param to its last day, included
 */
public record Period(String code, LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Period " + code + " ends on " + to + ", before it begins on " + from);
        }
    }
}
