package org.dutybell.escalation;

import java.time.Instant;
import org.dutybell.obligation.ObligationMissed;
import org.dutybell.obligation.ObligationNote.Kind;
import org.dutybell.obligation.ObligationNoted;
import org.dutybell.obligation.ObligationOpened;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the timers of an obligation and hears what is said of it, each in the transaction of its cause. */
@Component
class EscalationStart {

    private final EscalationRepository escalations;
    private final Obligations obligations;

    EscalationStart(EscalationRepository escalations, Obligations obligations) {
        this.escalations = escalations;
        this.obligations = obligations;
    }

    @EventListener
    void on(ObligationOpened opened) {
        if (opened.obligation().duty().escalation().unanswered() != null) {
            start(opened.obligation(), EscalationTimer.NOT_ACKNOWLEDGED, opened.at());
        }
    }

    @EventListener
    void on(ObligationMissed missed) {
        escalations.lockByObligation(missed.obligation().id()).forEach(other -> other.overtaken(missed.at()));
        start(missed.obligation(), EscalationTimer.NOT_DONE, missed.at());
    }

    /** Who asks for time or names a difficulty knows of it as well. */
    @EventListener
    void on(ObligationNoted noted) {
        if (noted.note().kind() == Kind.FOLLOWED) {
            return;
        }
        long id = noted.note().obligationId();
        obligations
                .byId(id)
                .ifPresent(obligation -> escalations
                        .lockByObligation(id)
                        .forEach(escalation -> escalation.acknowledged(
                                Chain.of(obligation.duty().escalation(), escalation.timer()),
                                noted.note().person(),
                                noted.note().at())));
    }

    private void start(ObligationView obligation, EscalationTimer timer, Instant at) {
        escalations.save(new Escalation(
                obligation.id(), timer, Chain.of(obligation.duty().escalation(), timer), at));
    }
}
