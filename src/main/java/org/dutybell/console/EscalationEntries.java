package org.dutybell.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.console.TimelineEntry.Kind;
import org.dutybell.escalation.EscalationAction;
import org.dutybell.escalation.EscalationTimer;
import org.dutybell.escalation.EscalationView;
import org.dutybell.escalation.EscalationView.StepTaken;
import org.jspecify.annotations.Nullable;

/** The steps of an escalation on the timeline of its obligation. */
final class EscalationEntries {

    private static final String NOBODY = "NOBODY";
    private static final String SKIPPED = "SKIPPED";

    private final Deliveries deliveries;
    private final Names names;

    EscalationEntries(Deliveries deliveries, Names names) {
        this.deliveries = deliveries;
        this.names = names;
    }

    List<TimelineEntry> of(List<EscalationView> timers, List<EscalationAction> actions) {
        List<TimelineEntry> entries = new ArrayList<>();
        timers.forEach(timer -> entries.addAll(of(timer)));
        actions.forEach(action -> entries.add(action(action)));
        return entries;
    }

    private List<TimelineEntry> of(EscalationView timer) {
        Map<Integer, List<StepTaken>> byNumber = timer.steps().stream()
                .collect(Collectors.groupingBy(StepTaken::number, LinkedHashMap::new, Collectors.toList()));
        List<TimelineEntry> entries = new ArrayList<>();
        byNumber.values().forEach(taken -> entries.add(step(timer, taken)));
        entries.addAll(standing(timer));
        return entries;
    }

    private TimelineEntry action(EscalationAction action) {
        Line text = line("action." + action.kind().name().toLowerCase(Locale.ROOT), names.person(action.person()));
        return new TimelineEntry(Kind.ESCALATED, action.at(), text, action.reason(), List.of(), List.of(), List.of());
    }

    /** One step; everyone who heard at it, and below it everyone who did not. */
    private TimelineEntry step(EscalationView timer, List<StepTaken> taken) {
        StepTaken first = taken.get(0);
        List<StepTaken> heard = taken.stream().filter(EscalationEntries::heard).toList();
        List<Line> details = new ArrayList<>(heard.stream()
                .flatMap(told -> deliveries.of(told.notificationId()).stream())
                .toList());
        taken.stream()
                .filter(step -> step.told().equals(SKIPPED) || heard(step) && step.reason() != null)
                .forEach(step -> details.add(line("skipped", name(step), Line.reason(step.reason()))));
        Line where = where(timer, first);
        return TimelineEntry.of(
                        Kind.ESCALATED,
                        first.at(),
                        heard.isEmpty()
                                ? line("nobody", first.number(), where, Line.reason(nobody(taken)))
                                : line("escalated", first.number(), where, everyone(heard)),
                        details)
                .with(heard.stream().map(StepTaken::notificationId).toList());
    }

    private static boolean heard(StepTaken step) {
        return !step.told().equals(NOBODY) && !step.told().equals(SKIPPED);
    }

    private static @Nullable String nobody(List<StepTaken> taken) {
        return taken.stream()
                .filter(step -> step.told().equals(NOBODY))
                .map(StepTaken::reason)
                .findFirst()
                .orElse(null);
    }

    /** For which reason, and by which level or relation. */
    private static Line where(EscalationView timer, StepTaken step) {
        String key = "timer." + timer.timer().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return step.level() == 0 ? line(key + ".relation") : line(key, step.level());
    }

    private String name(StepTaken step) {
        String person = names.destination(step.code());
        return person.equals(step.code()) ? names.post(step.code()) : person;
    }

    private List<String> everyone(List<StepTaken> heard) {
        return heard.stream()
                .map(told -> told.told().equals("PERSON") ? names.person(told.code()) : names.destination(told.code()))
                .toList();
    }

    private static List<TimelineEntry> standing(EscalationView timer) {
        Instant next = timer.nextStepAt();
        if (next != null) {
            return List.of(TimelineEntry.of(Kind.ESCALATED, next, next(timer)));
        }
        Instant ended = timer.endedAt();
        if (ended == null) {
            return List.of();
        }
        return switch (timer.state()) {
            case STOOD_DOWN -> List.of(TimelineEntry.of(Kind.STOOD_DOWN, ended, line("stood-down")));
            case OVERTAKEN -> List.of(TimelineEntry.of(Kind.ESCALATED, ended, line("overtaken")));
            default -> List.of(TimelineEntry.of(Kind.ESCALATED, ended, line("exhausted")));
        };
    }

    private static Line next(EscalationView timer) {
        return switch (timer.state()) {
            case ACKNOWLEDGED -> line("will-ask");
            case ASKED -> line("will-go-on");
            default ->
                timer.timer() == EscalationTimer.NOT_DONE ? line("will-escalate") : line("will-escalate-unanswered");
        };
    }

    private static Line line(String key, Object... arguments) {
        return Line.of("obligation.timeline." + key, arguments);
    }
}
