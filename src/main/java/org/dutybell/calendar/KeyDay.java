package org.dutybell.calendar;

import java.time.LocalDate;
import java.time.Year;

/**
 * A day of the year on which something is owed.
 *
 * @param code its name in bot-config, such as safety-education-day
 * @param name its name for people
 * @param rule when it is: a fixed month and day, or the last given weekday of a month
 */
public record KeyDay(String code, String name, KeyDayRule rule) {

    /** The day it falls on in this year. */
    public LocalDate in(Year year) {
        return rule.in(year);
    }
}
