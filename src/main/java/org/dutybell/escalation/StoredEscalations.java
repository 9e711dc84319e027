package org.dutybell.escalation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredEscalations implements Escalations {

    private final EscalationRepository escalations;
    private final EscalationStepRepository steps;

    StoredEscalations(EscalationRepository escalations, EscalationStepRepository steps) {
        this.escalations = escalations;
        this.steps = steps;
    }

    @Override
    public Optional<EscalationView> of(long obligationId) {
        return escalations
                .findByObligationId(obligationId)
                .map(found -> found.view(steps.findByEscalationIdInOrderById(List.of(found.id())).stream()
                        .map(EscalationStep::view)
                        .toList()));
    }
}
