package org.dutybell.organisation;

import java.time.LocalDate;

/**
 * A person is away and does not answer for a post meanwhile.
 *
 * @param person code of the person
 * @param from first day away
 * @param to last day away, included
 * @param reason in words, such as 公差
 */
public record Absence(String person, LocalDate from, LocalDate to, String reason) {

    public Absence {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Absence to " + to + " is before from " + from);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
