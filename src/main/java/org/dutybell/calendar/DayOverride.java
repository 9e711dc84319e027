package org.dutybell.calendar;

import java.time.LocalDate;

/**
 * One day that is not what its weekday says.
 *
 * @param date the day
 * @param name the holiday it belongs to
 * @param off true for a statutory holiday, false for a make-up workday (调休)
 */
public record DayOverride(LocalDate date, String name, boolean off) {}
