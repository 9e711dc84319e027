package org.dutybell.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.shared.DutyBellProperties;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** The words of a leader's week: about 25 short lines at most, each part cut to its first ones. */
@Component
class WeekMessage {

    private static final int MOST_MINE = 4;
    private static final int MOST_UNITS = 5;
    private static final int MOST_OVERDUE = 3;
    private static final int MOST_BLOCKERS = 1;
    private static final int LONGEST_BLOCKER = 60;

    private final Templates templates;
    private final ReviewLines reviews;
    private final DutyBellProperties settings;

    WeekMessage(Templates templates, ReviewLines reviews, DutyBellProperties settings) {
        this.templates = templates;
        this.reviews = reviews;
        this.settings = settings;
    }

    /**
     * @param posts codes of the posts for which the leader acts, said in the heading when somebody else holds them
     */
    NewNotification of(LeaderWeek week, Set<String> posts, LocalDate monday, String auditLine, Speaker speaker) {
        List<String> lines = new ArrayList<>();
        String leader = week.leader().code();
        Destination destination = new Destination.ToPerson(leader);
        String name = speaker.personName(leader) + speaker.standingInFor(destination, posts);
        lines.add(templates.render(Template.DIGEST_WEEK_HEAD, Map.of("name", name)));
        mine(week, speaker, lines);
        units(week, speaker, lines);
        overdue(week, speaker, lines);
        if (week.escalated() > 0) {
            lines.add(templates.render(Template.DIGEST_ESCALATED, Map.of("count", week.escalated())));
        }
        lines.addAll(reviews.week(week.reviews(), speaker));
        blockers(week, speaker, lines);
        lines.add(auditLine);
        settings.address("/m/units")
                .ifPresent(link -> lines.add(templates.render(Template.DIGEST_LINK, Map.of("link", link))));
        return new NewNotification(
                "digest:week:" + monday + ":" + leader,
                MessageKind.DIGEST,
                destination,
                new Content.Message(
                        templates.render(Template.DIGEST_WEEK_TITLE, Map.of()),
                        String.join("\n\n", lines),
                        "/m/units",
                        false),
                speaker.now());
    }

    private void mine(LeaderWeek week, Speaker speaker, List<String> lines) {
        Map<String, List<ObligationView>> groups = week.mine().stream()
                .collect(Collectors.groupingBy(WeekMessage::line, LinkedHashMap::new, Collectors.toList()));
        List<List<ObligationView>> open = groups.values().stream()
                .filter(group -> group.stream().anyMatch(Predicate.not(WeekMessage::isDone)))
                .toList();
        part(Template.DIGEST_MINE, open, MOST_MINE, group -> mine(group, speaker), lines);
    }

    /** The targets of one coverage duty are one line with how many of them are done. */
    private String mine(List<ObligationView> group, Speaker speaker) {
        ObligationView first = group.stream()
                .filter(Predicate.not(WeekMessage::isDone))
                .findFirst()
                .orElseThrow();
        Map<String, Object> values = speaker.of(first);
        long done = group.stream().filter(WeekMessage::isDone).count();
        values.put("instead", speaker.inPlaceOf(first));
        values.put("progress", group.size() == 1 ? values.get("target") : done + "/" + group.size());
        return templates.render(
                first.state() == ObligationState.MISSED ? Template.DIGEST_MINE_LATE : Template.DIGEST_MINE_LINE,
                values);
    }

    private void units(LeaderWeek week, Speaker speaker, List<String> lines) {
        List<UnitStanding> told = week.units().stream()
                .filter(unit -> unit.isRed() || unit.isYellow())
                .sorted((one, other) -> Boolean.compare(other.isRed(), one.isRed()))
                .toList();
        if (!week.units().isEmpty()) {
            part(Template.DIGEST_UNITS, week.units().size(), told, MOST_UNITS, unit -> unit(unit, speaker), lines);
            fine(week, lines);
        }
    }

    private void fine(LeaderWeek week, List<String> lines) {
        List<UnitStanding> fine = week.units().stream()
                .filter(unit -> !unit.isRed() && !unit.isYellow())
                .toList();
        if (!fine.isEmpty()) {
            lines.add(templates.render(
                    Template.DIGEST_UNITS_FINE,
                    Map.of(
                            "count", fine.size(),
                            "done", fine.stream().mapToInt(UnitStanding::done).sum(),
                            "all", fine.stream().mapToInt(UnitStanding::all).sum())));
        }
    }

    private String unit(UnitStanding unit, Speaker speaker) {
        Map<String, Object> values = Map.of(
                "unit", speaker.unitName(unit.unit()),
                "done", unit.done(),
                "all", unit.all(),
                "overdue", unit.overdue(),
                "near", unit.near());
        return templates.render(unit.isRed() ? Template.DIGEST_UNIT_LATE : Template.DIGEST_UNIT_NEAR, values);
    }

    private void overdue(LeaderWeek week, Speaker speaker, List<String> lines) {
        part(Template.DIGEST_OVERDUE, week.overdue(), MOST_OVERDUE, one -> late(one, speaker), lines);
    }

    private String late(ObligationView obligation, Speaker speaker) {
        Map<String, Object> values = speaker.of(obligation);
        values.put("late", speaker.span(obligation.due()));
        return templates.render(Template.DIGEST_OVERDUE_LINE, values);
    }

    private void blockers(LeaderWeek week, Speaker speaker, List<String> lines) {
        Map<Long, ObligationView> about = new LinkedHashMap<>();
        week.mine().forEach(one -> about.put(one.id(), one));
        week.overdue().forEach(one -> about.put(one.id(), one));
        part(Template.DIGEST_BLOCKERS, week.blockers(), MOST_BLOCKERS, note -> blocker(note, about, speaker), lines);
    }

    private String blocker(ObligationNote note, Map<Long, ObligationView> about, Speaker speaker) {
        ObligationView obligation = about.get(note.obligationId());
        Map<String, Object> values = obligation == null ? new LinkedHashMap<>() : speaker.of(obligation);
        values.put("by", speaker.personName(note.person()));
        values.put("text", Markdown.escape(cut(note.text())));
        return templates.render(Template.DIGEST_BLOCKER_LINE, values);
    }

    private <T> void part(Template head, List<T> all, int most, Function<T, String> line, List<String> lines) {
        if (!all.isEmpty()) {
            part(head, all.size(), all, most, line, lines);
        }
    }

    private <T> void part(
            Template head, int count, List<T> shown, int most, Function<T, String> line, List<String> lines) {
        lines.add(templates.render(head, Map.of("count", count)));
        shown.stream().limit(most).map(line).forEach(lines::add);
        if (shown.size() > most) {
            lines.add(templates.render(Template.MORE_LINES, Map.of("count", shown.size() - most)));
        }
    }

    private static String line(ObligationView obligation) {
        return obligation.target().isEmpty()
                ? String.valueOf(obligation.id())
                : String.join("/", obligation.duty().code(), obligation.post(), obligation.period());
    }

    private static boolean isDone(ObligationView obligation) {
        return obligation.state() == ObligationState.FULFILLED;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_BLOCKER
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_BLOCKER)) + "…";
    }
}
