package org.dutybell.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.escalation.EscalationBatch.DueStep;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** After the last step nobody else hears, so that who hears then is rung up as well. */
@Component
class EscalationDing {

    private final Templates templates;
    private final boolean enabled;

    EscalationDing(Templates templates, EscalationProperties properties) {
        this.templates = templates;
        this.enabled = properties.ding();
    }

    /** One DING for all last steps that this person hears of; empty when there is none, or it is a chat. */
    Optional<NewNotification> of(Destination destination, List<DueStep> heard, Speaker speaker, Instant now) {
        List<DueStep> last = heard.stream().filter(DueStep::isLast).toList();
        if (!enabled || last.isEmpty() || !(destination instanceof Destination.ToPerson)) {
            return Optional.empty();
        }
        DueStep first = last.get(0);
        Map<String, Object> values = speaker.of(first.obligation());
        values.put("count", last.size());
        values.put("late", speaker.span(first.obligation().due()));
        return Optional.of(new NewNotification(
                "ding:" + first.escalation().id() + ":" + destination,
                MessageKind.ESCALATION,
                destination,
                new Content.Ding(templates.render(Template.ESCALATION_DING, values)),
                now));
    }
}
