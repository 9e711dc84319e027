package org.dutybell.escalation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredEscalations implements Escalations {

    private final EscalationRepository escalations;
    private final EscalationStepRepository steps;
    private final EscalationActions actions;

    StoredEscalations(EscalationRepository escalations, EscalationStepRepository steps, EscalationActions actions) {
        this.escalations = escalations;
        this.steps = steps;
        this.actions = actions;
    }

    @Override
    public List<EscalationView> of(long obligationId) {
        return escalations.findByObligationIdOrderById(obligationId).stream()
                .map(found -> found.view(steps.findByEscalationIdInOrderById(List.of(found.id())).stream()
                        .map(EscalationStep::view)
                        .toList()))
                .toList();
    }

    @Override
    public List<EscalationAction> actions(long obligationId) {
        return actions.of(obligationId);
    }
}
