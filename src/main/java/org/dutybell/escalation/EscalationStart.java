package org.dutybell.escalation;

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
        escalations.save(new Escalation(
                missed.obligation().id(),
                missed.obligation().duty().escalation().steps(),
                missed.at()));
    }
}
