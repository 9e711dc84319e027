package org.dutybell.checkin;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** Answers who asks what is open: 我的任务, 本周, 逾期. */
@Component
class TaskLists {

    private static final int MOST_LINES = 15;

    private final Obligations obligations;
    private final Templates templates;
    private final ZoneId zone;

    TaskLists(Obligations obligations, Templates templates, ZoneId zone) {
        this.obligations = obligations;
        this.templates = templates;
        this.zone = zone;
    }

    /** The list; empty when none is asked for. */
    Optional<String> answer(Wish wish, Incoming incoming) {
        return switch (wish.kind()) {
            case TASKS -> Optional.of(list(Template.TASKS_HEAD, incoming, open(incoming)));
            case WEEK -> Optional.of(list(Template.TASKS_WEEK_HEAD, incoming, dueThisWeek(incoming)));
            case OVERDUE -> Optional.of(list(Template.TASKS_OVERDUE_HEAD, incoming, overdue(incoming)));
            default -> Optional.empty();
        };
    }

    private List<ObligationView> open(Incoming incoming) {
        return obligations.answerableBy(incoming.writer().code(), incoming.now());
    }

    private List<ObligationView> dueThisWeek(Incoming incoming) {
        Instant monday = LocalDate.ofInstant(incoming.now(), zone)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
        return open(incoming).stream()
                .filter(one -> one.state() == ObligationState.OPEN && one.due().isBefore(monday))
                .toList();
    }

    private List<ObligationView> overdue(Incoming incoming) {
        return open(incoming).stream()
                .filter(one -> one.due().isBefore(incoming.now()))
                .toList();
    }

    private String list(Template head, Incoming incoming, List<ObligationView> open) {
        String name = Markdown.escape(incoming.writer().name());
        if (open.isEmpty()) {
            return templates.render(Template.TASKS_NONE, Map.of("name", name));
        }
        String lines = open.stream()
                .limit(MOST_LINES)
                .map(one -> line(one, incoming.words()))
                .collect(Collectors.joining("\n"));
        String more = open.size() <= MOST_LINES
                ? ""
                : "\n\n" + templates.render(Template.MORE_LINES, Map.of("count", open.size() - MOST_LINES));
        return templates.render(head, Map.of("name", name, "count", open.size(), "list", lines + more));
    }

    private String line(ObligationView one, Speaker words) {
        Map<String, Object> values = words.of(one);
        if (one.due().isAfter(words.now())) {
            return templates.render(Template.TASKS_LINE, values);
        }
        values.put("late", words.span(one.due()));
        return templates.render(Template.TASKS_LATE_LINE, values);
    }
}
