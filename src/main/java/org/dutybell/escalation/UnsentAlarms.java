package org.dutybell.escalation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dutybell.notification.Destination;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.Notifications;
import org.springframework.stereotype.Component;

/** Alarms that were written and have not left: they are withdrawn and recorded, not sent and then taken back. */
@Component
class UnsentAlarms {

    static final String DONE_BEFORE = "done before it was sent";

    private final EscalationRepository escalations;
    private final EscalationStepRepository steps;
    private final Notifications notifications;

    UnsentAlarms(EscalationRepository escalations, EscalationStepRepository steps, Notifications notifications) {
        this.escalations = escalations;
        this.steps = steps;
        this.notifications = notifications;
    }

    /** Withdraws those of an escalation that stands down; returns the places that have been alarmed all the same. */
    Set<Destination> withdraw(Escalation escalation) {
        Set<Destination> alarmed = new LinkedHashSet<>();
        steps.findByEscalationIdInOrderById(List.of(escalation.id())).stream()
                .filter(step -> step.heard() && escalation.took(step))
                .filter(step -> !isWithdrawn(step))
                .forEach(step -> alarmed.add(step.destination()));
        return alarmed;
    }

    /** A message about several goes out as long as one of them is still owed. */
    private boolean isWithdrawn(EscalationStep step) {
        List<EscalationStep> together = steps.findByNotificationId(step.notificationId());
        List<Escalation> about = escalations.findByIdIn(
                together.stream().map(EscalationStep::escalationId).toList());
        boolean allDone = about.stream().allMatch(one -> one.state() == EscalationState.STOOD_DOWN);
        if (!allDone || !notifications.withdraw(step.notificationId(), DONE_BEFORE)) {
            return false;
        }
        together.forEach(one -> one.withdrawn(DONE_BEFORE));
        about.forEach(one -> notifications
                .byKey(EscalationDing.key(one, step.destination()))
                .map(NotificationView::id)
                .ifPresent(ding -> notifications.withdraw(ding, DONE_BEFORE)));
        return true;
    }
}
