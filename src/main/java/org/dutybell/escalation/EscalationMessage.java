package org.dutybell.escalation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.escalation.EscalationBatch.DueStep;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.Remarks;
import org.dutybell.wording.Speaker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words in which a leader hears of misses. */
@Component
class EscalationMessage {

    private static final int MOST_LINES = 20;
    private static final int MOST_NAMES = 15;
    private static final int MOST_BLOCKERS = 5;
    private static final int LONGEST_BLOCKER = 200;

    private final Templates templates;
    private final ObligationNotes notes;
    private final ObjectProvider<Remarks> remarks;

    EscalationMessage(Templates templates, ObligationNotes notes, ObjectProvider<Remarks> remarks) {
        this.templates = templates;
        this.notes = notes;
        this.remarks = remarks;
    }

    NewNotification of(Destination destination, List<DueStep> steps, Speaker speaker, Instant now) {
        int count = steps.size();
        List<String> parts = new ArrayList<>();
        parts.add(templates.render(
                Template.ESCALATION_HEAD, Map.of("place", speaker.place(destination), "count", count)));
        List<List<DueStep>> groups = groups(steps);
        groups.stream()
                .limit(MOST_LINES)
                .forEach(group -> parts.add(line(speaker, group) + blockers(speaker, group) + remarks(speaker, group)));
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
                + first.escalation().stepsEver() + ":" + destination;
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

    /** What the holders say hinders them, the newest word of each obligation: a leader can help with that. */
    private String blockers(Speaker speaker, List<DueStep> group) {
        Map<Long, ObligationView> missed = group.stream()
                .map(DueStep::obligation)
                .collect(Collectors.toMap(ObligationView::id, Function.identity(), (one, other) -> one));
        Map<Long, ObligationNote> newest = new LinkedHashMap<>();
        ObligationNote.openDifficulties(notes.of(missed.keySet()))
                .forEach(note -> newest.put(note.obligationId(), note));
        return newest.values().stream()
                .limit(MOST_BLOCKERS)
                .map(note -> "\n\n" + blocker(speaker, requireNonNull(missed.get(note.obligationId())), note))
                .collect(Collectors.joining());
    }

    private String remarks(Speaker speaker, List<DueStep> group) {
        return remarks.stream()
                .flatMap(all -> group.stream().map(step -> all.about(step.obligation(), speaker)))
                .filter(text -> !text.isEmpty())
                .map(text -> "\n\n" + text)
                .collect(Collectors.joining());
    }

    private String blocker(Speaker speaker, ObligationView obligation, ObligationNote note) {
        Map<String, Object> values = speaker.of(obligation);
        values.put("by", speaker.personName(note.person()));
        values.put("at", speaker.time(note.at()));
        values.put("text", Markdown.escape(note.text().isEmpty() ? "—" : cut(note.text())));
        return templates.render(Template.ESCALATION_BLOCKER, values);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_BLOCKER
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_BLOCKER)) + "…";
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
