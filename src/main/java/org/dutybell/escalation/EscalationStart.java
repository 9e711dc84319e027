package org.dutybell.escalation;

import java.util.List;
import org.dutybell.duty.EscalationPolicy.Step;
import org.dutybell.obligation.ObligationMissed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the escalation of a miss, in the transaction that found it. */
@Component
class EscalationStart {

    private final EscalationRepository escalations;

    EscalationStart(EscalationRepository escalations) {
        this.escalations = escalations;
    }

    @EventListener
    void on(ObligationMissed missed) {
        List<Step> steps = missed.obligation().duty().escalation().steps();
        escalations
                .lockByObligation(missed.obligation().id())
                .ifPresentOrElse(
                        earlier -> earlier.startAgain(steps, missed.at()),
                        () -> escalations.save(
                                new Escalation(missed.obligation().id(), steps, missed.at())));
    }
}
