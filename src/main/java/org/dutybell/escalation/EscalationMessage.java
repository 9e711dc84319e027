package org.dutybell.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** The message in which a leader hears of what is not done or not acknowledged. */
@Component
class EscalationMessage {

    private static final int MOST_LINES = 20;

    private final Templates templates;
    private final EscalationLine line;

    EscalationMessage(Templates templates, EscalationLine line) {
        this.templates = templates;
        this.line = line;
    }

    NewNotification of(Destination destination, List<DueStep> steps, Speaker speaker, Instant now) {
        int count = steps.size();
        boolean misses = steps.stream().allMatch(DueStep::isMiss);
        List<String> parts = new ArrayList<>();
        parts.add(head(destination, misses, steps, speaker));
        List<List<DueStep>> groups = groups(steps);
        groups.stream().limit(MOST_LINES).forEach(group -> parts.add(line.of(group, speaker)));
        if (groups.size() > MOST_LINES) {
            parts.add(templates.render(Template.MORE_LINES, Map.of("count", groups.size() - MOST_LINES)));
        }
        parts.add(templates.render(Template.ESCALATION_FOOT, Map.of()));
        return new NewNotification(
                key(destination, steps.get(0)),
                MessageKind.ESCALATION,
                destination,
                templates.render(
                        misses ? Template.ESCALATION_TITLE : Template.ESCALATION_OPEN_TITLE, Map.of("count", count)),
                String.join("\n\n", parts),
                now);
    }

    /** A group is called by its name; who reads it in private is not, but told in whose place it is. */
    private String head(Destination destination, boolean misses, List<DueStep> steps, Speaker speaker) {
        int count = steps.size();
        return destination instanceof Destination.ToPerson
                ? templates.render(
                        misses ? Template.ESCALATION_PRIVATE_HEAD : Template.ESCALATION_OPEN_PRIVATE_HEAD,
                        Map.of("instead", inPlaceOf(destination, steps, speaker), "count", count))
                : templates.render(
                        misses ? Template.ESCALATION_HEAD : Template.ESCALATION_OPEN_HEAD,
                        Map.of("place", speaker.place(destination), "count", count));
    }

    static String inPlaceOf(Destination destination, List<DueStep> steps, Speaker speaker) {
        List<String> posts =
                steps.stream().flatMap(step -> step.found().posts().stream()).toList();
        return speaker.standingInFor(destination, posts);
    }

    private static String key(Destination destination, DueStep first) {
        return "escalation:" + first.escalation().id() + ":"
                + first.escalation().stepsEver() + ":" + destination;
    }

    /** What one duty owes in one period shares a line: a leader reads which units, not a line for each. */
    private static List<List<DueStep>> groups(List<DueStep> steps) {
        return List.copyOf(steps.stream()
                .collect(Collectors.groupingBy(EscalationMessage::group, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static String group(DueStep step) {
        return String.join(
                "/",
                step.obligation().duty().code(),
                step.obligation().period(),
                step.escalation().timer().name(),
                String.valueOf(step.number()),
                String.valueOf(step.escalation().hurriedReason()));
    }
}
