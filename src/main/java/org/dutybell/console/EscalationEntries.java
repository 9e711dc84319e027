package org.dutybell.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.console.TimelineEntry.Kind;
import org.dutybell.escalation.EscalationState;
import org.dutybell.escalation.EscalationView;
import org.dutybell.escalation.EscalationView.StepTaken;
import org.jspecify.annotations.Nullable;

/** The steps of an escalation on the timeline of its obligation. */
final class EscalationEntries {

    private static final String NOBODY = "NOBODY";

    private final Deliveries deliveries;
    private final Names names;

    EscalationEntries(Deliveries deliveries, Names names) {
        this.deliveries = deliveries;
        this.names = names;
    }

    List<TimelineEntry> of(@Nullable EscalationView escalation) {
        if (escalation == null) {
            return List.of();
        }
        Map<Integer, List<StepTaken>> byNumber = escalation.steps().stream()
                .collect(Collectors.groupingBy(StepTaken::number, LinkedHashMap::new, Collectors.toList()));
        List<TimelineEntry> entries = new ArrayList<>();
        byNumber.values().forEach(heard -> entries.add(step(heard)));
        entries.addAll(standing(escalation));
        return entries;
    }

    /** One step; everyone who heard at it. */
    private TimelineEntry step(List<StepTaken> heard) {
        StepTaken first = heard.get(0);
        if (first.told().equals(NOBODY)) {
            return TimelineEntry.of(
                    Kind.ESCALATED,
                    first.at(),
                    line("nobody", first.number(), first.level(), Line.reason(first.reason())));
        }
        List<Line> details = heard.stream()
                .flatMap(told -> deliveries.of(told.notificationId()).stream())
                .toList();
        return TimelineEntry.of(
                        Kind.ESCALATED,
                        first.at(),
                        line("escalated", first.number(), first.level(), everyone(heard)),
                        details)
                .with(heard.stream().map(StepTaken::notificationId).toList());
    }

    private List<String> everyone(List<StepTaken> heard) {
        return heard.stream()
                .map(told -> told.told().equals("PERSON") ? names.person(told.code()) : names.destination(told.code()))
                .toList();
    }

    private static List<TimelineEntry> standing(EscalationView escalation) {
        Instant next = escalation.nextStepAt();
        if (next != null) {
            return List.of(TimelineEntry.of(Kind.ESCALATED, next, line("will-escalate")));
        }
        Instant ended = escalation.endedAt();
        if (ended == null) {
            return List.of();
        }
        return escalation.state() == EscalationState.STOOD_DOWN
                ? List.of(TimelineEntry.of(Kind.STOOD_DOWN, ended, line("stood-down")))
                : List.of(TimelineEntry.of(Kind.ESCALATED, ended, line("exhausted")));
    }

    private static Line line(String key, Object... arguments) {
        return Line.of("obligation.timeline." + key, arguments);
    }
}
