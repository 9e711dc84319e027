package org.dutybell.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the escalation of what is done now and tells everyone who was alarmed, in the check-in's transaction. */
@Component
class StandDown {

    private final EscalationRepository escalations;
    private final EscalationStepRepository steps;
    private final Notifications notifications;
    private final Templates templates;
    private final ObligationWords words;

    StandDown(
            EscalationRepository escalations,
            EscalationStepRepository steps,
            Notifications notifications,
            Templates templates,
            ObligationWords words) {
        this.escalations = escalations;
        this.steps = steps;
        this.notifications = notifications;
        this.templates = templates;
        this.words = words;
    }

    @EventListener
    void on(ObligationFulfilled fulfilled) {
        escalations.lockByObligation(fulfilled.obligation().id()).ifPresent(escalation -> {
            escalation.standDown(fulfilled.at());
            alarmed(escalation)
                    .forEach(destination ->
                            notifications.add(note(escalation, destination, fulfilled.obligation(), fulfilled.at())));
        });
    }

    private List<Destination> alarmed(Escalation escalation) {
        return steps.findByEscalationIdInOrderById(List.of(escalation.id())).stream()
                .filter(EscalationStep::heard)
                .map(EscalationStep::destination)
                .distinct()
                .toList();
    }

    private NewNotification note(
            Escalation escalation, Destination destination, ObligationView obligation, Instant now) {
        Speaker speaker = words.at(now);
        Map<String, Object> values = speaker.of(obligation);
        values.put("done", speaker.time(now));
        values.put("by", speaker.personName(obligation.doneBy()));
        return new NewNotification(
                "stand-down:" + escalation.id() + ":" + destination,
                MessageKind.STAND_DOWN,
                destination,
                templates.render(Template.STAND_DOWN_TITLE, Map.of("count", 1)),
                templates.render(Template.STAND_DOWN_LINE, values),
                now);
    }
}
