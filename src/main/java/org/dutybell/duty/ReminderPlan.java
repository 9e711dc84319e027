package org.dutybell.duty;

import java.time.LocalTime;
import java.util.List;

/**
 * When an open obligation is reminded.
 *
 * @param code its name in bot-config
 * @param at time of day of the nudges that name a day
 * @param nudges each sent at most once
 */
public record ReminderPlan(String code, LocalTime at, List<Nudge> nudges) {

    public ReminderPlan {
        nudges = List.copyOf(nudges);
    }
}
