package org.dutybell.duty;

import java.time.Duration;
import java.util.List;

/**
 * Who hears of a miss and when.
 *
 * @param code its name in bot-config
 * @param grace how long after the due time a miss is called a miss; zero or more
 * @param steps in the order of their delays
 */
public record EscalationPolicy(String code, Duration grace, List<Step> steps) {

    public EscalationPolicy {
        steps = List.copyOf(steps);
    }

    /** The same with the grace of a duty that has its own. */
    public EscalationPolicy withGrace(Duration own) {
        return new EscalationPolicy(code, own, steps);
    }

    /**
     * One step.
     *
     * @param level level of the supervising line that hears, 1 is the nearest
     * @param after how long after the miss; zero or more
     */
    public record Step(int level, Duration after) {}
}
