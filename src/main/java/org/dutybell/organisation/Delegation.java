package org.dutybell.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another person sees to what a post owes, for a time; it ends by itself.
 *
 * @param post code of the post
 * @param to code of the person who sees to it
 * @param duties codes of the duties that are handed over; empty means all
 * @param from first day
 * @param until last day, included
 * @param reason in words
 * @param decidedBy who decided it, in words
 */
public record Delegation(
        String post, String to, List<String> duties, LocalDate from, LocalDate until, String reason, String decidedBy) {

    public Delegation {
        duties = List.copyOf(duties);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("Delegation to " + until + " is before from " + from);
        }
    }

    /** Whether it is in force on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it is about that duty; about all of a post, null, only when no duty is named. */
    public boolean isAbout(@Nullable String duty) {
        return duties.isEmpty() || duty != null && duties.contains(duty);
    }
}
