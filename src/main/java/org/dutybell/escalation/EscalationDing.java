package org.dutybell.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** One DING for all misses and one for all else of which this person hears last; none for a chat. */
    List<NewNotification> of(Destination destination, List<DueStep> heard, Speaker speaker, Instant now) {
        List<DueStep> last = heard.stream().filter(DueStep::isLast).toList();
        if (!enabled || !(destination instanceof Destination.ToPerson)) {
            return List.of();
        }
        return Stream.of(true, false)
                .map(miss -> last.stream().filter(step -> step.isMiss() == miss).toList())
                .filter(steps -> !steps.isEmpty())
                .map(steps -> ding(destination, steps, speaker, now))
                .toList();
    }

    private NewNotification ding(Destination destination, List<DueStep> last, Speaker speaker, Instant now) {
        DueStep first = last.get(0);
        Map<String, Object> values = speaker.of(first.obligation());
        values.put("instead", EscalationMessage.inPlaceOf(destination, last, speaker));
        values.put("count", last.size());
        values.put("late", speaker.span(first.obligation().due()));
        return new NewNotification(
                key(first.escalation(), destination),
                MessageKind.ESCALATION,
                destination,
                new Content.Ding(templates.render(
                        first.isMiss() ? Template.ESCALATION_DING : Template.ESCALATION_OPEN_DING, values)),
                now);
    }

    /** The key of the DING that this escalation began; another one when it began anew. */
    static String key(Escalation first, Destination destination) {
        return "ding:" + first.id() + ":" + first.stepsBefore() + ":" + destination;
    }
}
