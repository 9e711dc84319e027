package org.dutybell.shared;

import java.time.LocalDate;

/**
 * Days that a text speaks of, see {@link PastDays}.
 *
 * @param from the first day
 * @param to the last day, included
 * @param words as they are in the text, full-width digits as plain ones
 * @param start where the words begin
 * @param end behind their last character
 */
public record SaidSpan(LocalDate from, LocalDate to, String words, int start, int end) {

    /** Whether it is one day, and not a week, a month or a quarter. */
    public boolean isDay() {
        return from.equals(to);
    }

    /** Whether it has a day in common with that span. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !to.isBefore(first) && !from.isAfter(last);
    }
}
