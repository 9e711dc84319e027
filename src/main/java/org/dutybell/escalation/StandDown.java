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
import org.dutybell.obligation.ObligationExtended;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.ObligationWaived;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the escalation of what is done, waived or given more time, in the transaction that says so, and tells everyone who
 * was alarmed.
 */
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
        end(fulfilled.obligation(), fulfilled.at());
    }

    @EventListener
    void on(ObligationWaived waived) {
        end(waived.obligation(), waived.at());
    }

    /** It sleeps until the new due time has passed as well, and then begins anew. */
    @EventListener
    void on(ObligationExtended extended) {
        end(extended.obligation(), extended.at());
    }

    private void end(ObligationView obligation, Instant at) {
        escalations.lockByObligation(obligation.id()).ifPresent(escalation -> {
            escalation.standDown(at);
            alarmed(escalation)
                    .forEach(destination -> notifications.add(note(escalation, destination, obligation, at)));
        });
    }

    private List<Destination> alarmed(Escalation escalation) {
        return steps.findByEscalationIdInOrderById(List.of(escalation.id())).stream()
                .filter(step -> step.heard() && escalation.took(step))
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
                "stand-down:" + escalation.id() + ":" + escalation.stepsEver() + ":" + destination,
                MessageKind.STAND_DOWN,
                destination,
                templates.render(title(obligation), Map.of("count", 1)),
                templates.render(line(obligation), values),
                now);
    }

    private static Template title(ObligationView obligation) {
        return obligation.state() == ObligationState.FULFILLED
                ? Template.STAND_DOWN_TITLE
                : Template.STAND_DOWN_EXCUSED_TITLE;
    }

    private static Template line(ObligationView obligation) {
        return switch (obligation.state()) {
            case WAIVED -> Template.STAND_DOWN_WAIVED_LINE;
            case OPEN -> Template.STAND_DOWN_EXTENDED_LINE;
            default -> Template.STAND_DOWN_LINE;
        };
    }
}
