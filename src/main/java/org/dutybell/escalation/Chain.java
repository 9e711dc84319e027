package org.dutybell.escalation;

import java.time.Duration;
import java.util.List;
import org.dutybell.duty.EscalationPolicy;
import org.dutybell.duty.EscalationPolicy.From;
import org.dutybell.duty.EscalationPolicy.Step;
import org.dutybell.duty.EscalationPolicy.Unanswered;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says about one timer.
 *
 * @param fromReminder whether the delays are counted from the first reminder that arrived, not from the beginning
 * @param acknowledgedFor how long an acknowledgement stands; null for good
 * @param askedFor how long the question waits that follows it
 */
record Chain(
        List<Step> steps, boolean fromReminder, @Nullable Duration acknowledgedFor, Duration askedFor) {

    static Chain of(EscalationPolicy policy, EscalationTimer timer) {
        Unanswered unanswered = policy.unanswered();
        if (timer == EscalationTimer.NOT_ACKNOWLEDGED && unanswered != null) {
            return new Chain(
                    unanswered.steps(),
                    unanswered.from() == From.REMINDER,
                    unanswered.acknowledgedFor(),
                    unanswered.askedFor());
        }
        return new Chain(
                timer == EscalationTimer.NOT_ACKNOWLEDGED ? List.of() : policy.steps(), false, null, Duration.ZERO);
    }
}
