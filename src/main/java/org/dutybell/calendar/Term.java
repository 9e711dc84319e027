package org.dutybell.calendar;

import java.time.LocalDate;

/**
 * A school term.
 *
 * @param name such as 2026–2027 first term
 * @param from its first day
 * @param to its last day, included
 */
public record Term(String name, LocalDate from, LocalDate to) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
