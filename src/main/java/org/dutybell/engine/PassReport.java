package org.dutybell.engine;

import java.time.Instant;
import java.util.List;

/**
 * What one run of the passes did.
 *
 * @param at the time it ran with
 * @param planned obligations newly planned
 * @param opened obligations whose window opened
 * @param missed obligations that became a miss
 * @param reminders reminder messages written, those of appointments among them
 * @param escalations escalation steps taken
 * @param sent messages DingTalk accepted
 * @param failures names of the passes that failed; empty when all went well
 */
public record PassReport(
        Instant at,
        int planned,
        int opened,
        int missed,
        int reminders,
        int escalations,
        int sent,
        List<String> failures) {

    public PassReport {
        failures = List.copyOf(failures);
    }
}
