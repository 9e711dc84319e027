package org.dutybell.escalation;

import java.time.Instant;
import java.util.List;
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
        listen(opened.obligation(), opened.at());
    }

    @EventListener
    void on(ObligationMissed missed) {
        List<Escalation> all = escalations.lockByObligation(missed.obligation().id());
        all.stream().filter(one -> one.timer() != EscalationTimer.NOT_DONE).forEach(one -> one.overtaken(missed.at()));
        start(all, missed.obligation(), EscalationTimer.NOT_DONE, missed.at());
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

    /** It opened, or was given more time: somebody is to say that they know. */
    void listen(ObligationView obligation, Instant at) {
        if (obligation.duty().escalation().unanswered() != null) {
            start(escalations.lockByObligation(obligation.id()), obligation, EscalationTimer.NOT_ACKNOWLEDGED, at);
        }
    }

    /** What was given more time has its timer already, which begins anew. */
    private void start(List<Escalation> all, ObligationView obligation, EscalationTimer timer, Instant at) {
        Chain chain = Chain.of(obligation.duty().escalation(), timer);
        all.stream()
                .filter(one -> one.timer() == timer)
                .findFirst()
                .ifPresentOrElse(
                        earlier -> earlier.startAgain(chain, at),
                        () -> escalations.save(new Escalation(obligation.id(), timer, chain, at)));
    }
}
