package org.dutybell.waiver;

import java.time.LocalDate;

/**
 * What opens under a duty for a post within these days need not be done.
 *
 * @param target unit code of what it is done to; empty when the duty has none
 * @param from first day
 * @param to last day
 * @param approvedBy person code of who agreed
 */
public record StandingException(
        long id,
        String duty,
        String post,
        String target,
        LocalDate from,
        LocalDate to,
        String reason,
        String askedBy,
        String approvedBy) {}
