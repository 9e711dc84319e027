package org.dutybell.escalation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.duty.EscalationPolicy.Unanswered;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNote.Kind;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.Remarks;
import org.dutybell.wording.Speaker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a leader reads of one duty in one period: what, who, since when, why, what hinders, who knows already. */
@Component
class EscalationLine {

    private static final int MOST_NAMES = 15;
    private static final int MOST_NOTES = 5;
    private static final int LONGEST_WORDS = 200;

    private final Templates templates;
    private final ObligationNotes notes;
    private final ObjectProvider<Remarks> remarks;
    private final Duration followedFor;

    EscalationLine(
            Templates templates,
            ObligationNotes notes,
            ObjectProvider<Remarks> remarks,
            EscalationProperties properties) {
        this.templates = templates;
        this.notes = notes;
        this.remarks = remarks;
        this.followedFor = properties.followedFor();
    }

    String of(List<DueStep> group, Speaker speaker) {
        Map<Long, ObligationView> about = group.stream()
                .map(DueStep::obligation)
                .collect(Collectors.toMap(ObligationView::id, Function.identity(), (one, other) -> one));
        List<ObligationNote> said = notes.of(about.keySet());
        List<ObligationNote> blockers =
                ObligationNote.openDifficulties(said).stream().limit(MOST_NOTES).toList();
        List<String> parts = new ArrayList<>();
        parts.add(line(group, !blockers.isEmpty(), speaker));
        blockers.forEach(note -> parts.add(
                note(Template.ESCALATION_BLOCKER, note, requireNonNull(about.get(note.obligationId())), speaker)));
        before(group, speaker).ifPresent(parts::add);
        followed(said).forEach(note -> {
            ObligationView obligation = requireNonNull(about.get(note.obligationId()));
            parts.add(note(followed(note, obligation, speaker.now()), note, obligation, speaker));
        });
        parts.addAll(remarks(group, speaker));
        return String.join("\n\n", parts);
    }

    private String line(List<DueStep> group, boolean blocked, Speaker speaker) {
        DueStep first = group.get(0);
        Map<String, Object> values = speaker.of(first.obligation());
        values.put("late", speaker.span(first.obligation().due()));
        values.put("since", speaker.time(first.escalation().since()));
        values.put("step", first.number());
        values.put("steps", first.steps());
        values.put("reason", reason(first, blocked, speaker));
        if (group.size() > 1) {
            var each = group.stream().map(step -> speaker.of(step.obligation())).toList();
            values.put(
                    "unit",
                    joined(each.stream()
                            .map(words -> words.get("unit") + withTarget(words) + " #" + words.get("code"))));
            values.put("target", "");
            values.put("holder", joined(each.stream().map(words -> String.valueOf(words.get("holder")))));
        }
        return templates.render(first.isMiss() ? Template.ESCALATION_LINE : Template.ESCALATION_OPEN_LINE, values)
                + speaker.sensitive(group.stream().map(DueStep::obligation).toList());
    }

    private String reason(DueStep step, boolean blocked, Speaker speaker) {
        Escalation escalation = step.escalation();
        if (escalation.hurriedBy() != null) {
            return templates.render(
                    Template.ESCALATION_REASON_ASKED,
                    Map.of(
                            "by",
                            speaker.personName(escalation.hurriedBy()),
                            "text",
                            Markdown.escape(cut(escalation.hurriedReason()))));
        }
        Template why = blocked ? Template.ESCALATION_REASON_BLOCKED : Template.ESCALATION_REASON_UNDONE;
        return templates.render(
                escalation.timer() == EscalationTimer.NOT_ACKNOWLEDGED ? Template.ESCALATION_REASON_UNANSWERED : why,
                Map.of());
    }

    private Optional<String> before(List<DueStep> group, Speaker speaker) {
        List<String> names = group.stream()
                .flatMap(step -> step.before().stream())
                .map(speaker::place)
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(templates.render(Template.ESCALATION_BEFORE, Map.of("names", joined(names.stream()))));
    }

    /** What a leader promised is shown as long as it stands, and after that as what it is. */
    private Template followed(ObligationNote note, ObligationView obligation, Instant now) {
        return note.at().plus(followedFor(obligation)).isAfter(now)
                ? Template.ESCALATION_FOLLOWED
                : Template.ESCALATION_FOLLOW_ENDED;
    }

    private Duration followedFor(ObligationView obligation) {
        return Optional.ofNullable(obligation.duty().escalation().unanswered())
                .map(Unanswered::acknowledgedFor)
                .orElse(followedFor);
    }

    private List<String> remarks(List<DueStep> group, Speaker speaker) {
        List<ObligationView> line = group.stream().map(DueStep::obligation).toList();
        return remarks.orderedStream()
                .filter(Remarks::isForLeaders)
                .flatMap(all -> all.about(line, speaker).stream())
                .toList();
    }

    /** The newest promise about each obligation. */
    private static List<ObligationNote> followed(List<ObligationNote> said) {
        Map<Long, ObligationNote> newest = new LinkedHashMap<>();
        said.stream()
                .filter(note -> note.kind() == Kind.FOLLOWED)
                .forEach(note -> newest.put(note.obligationId(), note));
        return newest.values().stream().limit(MOST_NOTES).toList();
    }

    private String note(Template template, ObligationNote note, ObligationView obligation, Speaker speaker) {
        Map<String, Object> values = speaker.of(obligation);
        values.put("by", speaker.personName(note.person()));
        values.put("at", speaker.time(note.at()));
        values.put("age", speaker.span(note.at()));
        values.put("text", Markdown.escape(note.text().isEmpty() ? "—" : cut(note.text())));
        return templates.render(template, values);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_WORDS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_WORDS)) + "…";
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
