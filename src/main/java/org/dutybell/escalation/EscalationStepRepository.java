package org.dutybell.escalation;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface EscalationStepRepository extends Repository<EscalationStep, Long> {

    EscalationStep save(EscalationStep step);

    List<EscalationStep> findByEscalationIdInOrderById(Collection<Long> escalationIds);

    List<EscalationStep> findByNotificationId(long notificationId);
}
