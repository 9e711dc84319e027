package org.dutybell.escalation;

import java.util.List;
import java.util.Set;
import org.dutybell.duty.EscalationPolicy.Step;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationView;

/**
 * A step that is taken now.
 *
 * @param found who hears, and who does not
 * @param before who heard at earlier steps
 * @param lastHeard index of the last step at which anybody hears, as far as it is known today
 */
record DueStep(
        Escalation escalation,
        ObligationView obligation,
        Step step,
        EscalationTargets.Found found,
        Set<Destination> before,
        int lastHeard) {

    List<Destination> hears() {
        return found.hears();
    }

    /** Number of the step, from 1. */
    int number() {
        return escalation.stepsDone() + 1;
    }

    /** How many steps are heard in all. */
    int steps() {
        return lastHeard + 1;
    }

    /** Whether nobody hears after this one. */
    boolean isLast() {
        return number() >= steps();
    }

    boolean isMiss() {
        return escalation.timer() == EscalationTimer.NOT_DONE;
    }
}
