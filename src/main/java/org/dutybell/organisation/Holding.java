package org.dutybell.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person holds a post from one day to another.
 *
 * @param post code of the post
 * @param person code of the person
 * @param from first day
 * @param to last day, included; null means until further notice
 */
public record Holding(
        String post,
        String person,
        LocalDate from,
        @Nullable LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
