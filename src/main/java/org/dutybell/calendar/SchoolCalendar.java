package org.dutybell.calendar;

import java.util.List;

/**
 * The terms of schools that differ from the others, such as kindergartens.
 *
 * @param code unique
 * @param name for people
 * @param units codes of the units that follow it; a unit follows at most one
 * @param terms not overlapping
 */
public record SchoolCalendar(String code, String name, List<String> units, List<Term> terms) {

    public SchoolCalendar {
        units = List.copyOf(units);
        terms = List.copyOf(terms);
    }
}
