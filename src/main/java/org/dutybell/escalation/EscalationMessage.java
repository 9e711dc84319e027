package org.dutybell.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.escalation.EscalationBatch.DueStep;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** The words in which a leader hears of misses. */
@Component
class EscalationMessage {

    private static final int MOST_LINES = 20;
    private static final int MOST_NAMES = 15;

    private final Templates templates;

    EscalationMessage(Templates templates) {
        this.templates = templates;
    }

    NewNotification of(Destination destination, List<DueStep> steps, Speaker speaker, Instant now) {
        int count = steps.size();
        List<String> parts = new ArrayList<>();
        parts.add(templates.render(
                Template.ESCALATION_HEAD, Map.of("place", speaker.place(destination), "count", count)));
        List<List<DueStep>> groups = groups(steps);
        groups.stream().limit(MOST_LINES).forEach(group -> parts.add(line(speaker, group)));
        if (groups.size() > MOST_LINES) {
            parts.add(templates.render(Template.MORE_LINES, Map.of("count", groups.size() - MOST_LINES)));
        }
        parts.add(templates.render(Template.ESCALATION_FOOT, Map.of()));
        return new NewNotification(
                key(destination, steps.get(0)),
                MessageKind.ESCALATION,
                destination,
                templates.render(Template.ESCALATION_TITLE, Map.of("count", count)),
                String.join("\n\n", parts),
                now);
    }

    private static String key(Destination destination, DueStep first) {
        return "escalation:" + first.escalation().id() + ":"
                + first.escalation().stepsDone() + ":" + destination;
    }

    /** Misses of one duty in one period share a line: a leader reads which units, not a line for each. */
    private static List<List<DueStep>> groups(List<DueStep> steps) {
        return List.copyOf(steps.stream()
                .collect(Collectors.groupingBy(EscalationMessage::group, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static String group(DueStep step) {
        ObligationView missed = step.obligation();
        return missed.duty().code() + "/" + missed.period() + "/"
                + step.escalation().stepsDone();
    }

    private String line(Speaker speaker, List<DueStep> group) {
        DueStep first = group.get(0);
        Map<String, Object> values = speaker.of(first.obligation());
        values.put("late", speaker.span(first.obligation().due()));
        values.put("step", first.escalation().stepsDone() + 1);
        if (group.size() > 1) {
            var each = group.stream().map(step -> speaker.of(step.obligation())).toList();
            values.put(
                    "unit",
                    joined(each.stream()
                            .map(words -> words.get("unit") + withTarget(words) + " #" + words.get("code"))));
            values.put("target", "");
            values.put("holder", joined(each.stream().map(words -> String.valueOf(words.get("holder")))));
        }
        return templates.render(Template.ESCALATION_LINE, values);
    }

    private static String withTarget(Map<String, Object> words) {
        return "".equals(words.get("target")) ? "" : "→" + words.get("target");
    }

    private String joined(Stream<String> names) {
        List<String> all = names.distinct().toList();
        String shown = all.stream().limit(MOST_NAMES).collect(Collectors.joining("、"));
        return all.size() <= MOST_NAMES
                ? shown
                : shown + " " + templates.render(Template.MORE_LINES, Map.of("count", all.size() - MOST_NAMES));
    }
}
