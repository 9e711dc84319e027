package org.dutybell.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.console.TimelineEntry.Kind;
import org.dutybell.escalation.EscalationTimer;
import org.dutybell.evidence.StoredFile;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.PlaceCheck;
import org.dutybell.obligation.Progress;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.obligation.TakenTheme;
import org.dutybell.obligation.Withdrawn;

/** Everything that happened to one obligation and is still planned for it, in one list by time. */
final class Timeline {

    private final Story story;
    private final ObligationView obligation;
    private final Names names;

    private Timeline(Story story, Names names) {
        this.story = story;
        this.obligation = story.obligation();
        this.names = names;
    }

    static List<TimelineEntry> of(Story story, Names names) {
        Timeline timeline = new Timeline(story, names);
        Deliveries deliveries = new Deliveries(story.notifications(), story.aftermath(), names);
        return Stream.of(
                        timeline.milestones(),
                        new ReminderEntries(deliveries, names).of(story.reminders()),
                        timeline.answers(),
                        timeline.notes(),
                        story.standIns(),
                        new AppointmentEntries(deliveries, names).of(story.appointment()),
                        new EscalationEntries(deliveries, names).of(story.escalations(), story.actions()))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(TimelineEntry::at).thenComparing(TimelineEntry::kind))
                .toList();
    }

    private List<TimelineEntry> milestones() {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(entry(Kind.PLANNED, obligation.plannedAt(), "planned"));
        Instant opened = obligation.openedAt();
        entries.add(
                opened == null
                        ? entry(Kind.OPENED, obligation.opens(), "will-open")
                        : entry(Kind.OPENED, opened, "opened"));
        Instant done = obligation.doneAt();
        Instant original = obligation.originalDue();
        if (original != null) {
            entries.add(entry(Kind.DUE, original, "original-due"));
        }
        Instant waived = obligation.waivedAt();
        if (waived != null) {
            entries.add(entry(Kind.DONE, waived, "waived"));
            return entries;
        }
        if (done == null || obligation.doneLate()) {
            entries.add(entry(Kind.DUE, obligation.due(), "due"));
        }
        if (wasMissed()) {
            entries.add(entry(Kind.MISSED, obligation.missedAt(), "missed"));
        } else if (done == null) {
            entries.add(entry(Kind.DUE, obligation.missedAt(), "will-be-missed"));
        }
        if (done != null) {
            entries.add(done(done));
        }
        return entries;
    }

    /** A miss that was made good is no longer in that state; its escalation tells, unless it was given more time since. */
    private boolean wasMissed() {
        return obligation.state() == ObligationState.MISSED
                || obligation.originalDue() == null
                        && story.escalations().stream().anyMatch(one -> one.timer() == EscalationTimer.NOT_DONE);
    }

    private TimelineEntry done(Instant at) {
        String key = "obligation.timeline." + (obligation.doneLate() ? "done-late" : "done");
        String by = obligation.doneBy();
        return TimelineEntry.of(
                Kind.DONE,
                at,
                Line.of(key, by == null ? "" : names.person(by)),
                story.also().stream().map(one -> named("also", one)).toList());
    }

    private List<TimelineEntry> answers() {
        Set<Long> there = story.pictures().stream().map(StoredFile::id).collect(Collectors.toSet());
        return story.checkIns().stream().map(checkIn -> answer(checkIn, there)).toList();
    }

    private TimelineEntry answer(RecordedCheckIn checkIn, Set<Long> there) {
        Integer participants = checkIn.participants();
        return new TimelineEntry(
                Kind.ANSWERED,
                checkIn.at(),
                Line.of("obligation.timeline.answered", names.person(checkIn.person())),
                checkIn.text(),
                Stream.of(
                                Stream.ofNullable(participants)
                                        .map(people -> Line.of("obligation.timeline.participants", people)),
                                Stream.ofNullable(checkIn.theme()).map(Timeline::theme),
                                Stream.ofNullable(checkIn.said().done())
                                        .map(done -> Line.of("obligation.timeline.said-done", done)),
                                Stream.ofNullable(checkIn.said().hazards()).map(Timeline::hazards),
                                schools(checkIn),
                                Stream.ofNullable(checkIn.said().place()).map(Timeline::place),
                                number(checkIn),
                                source(checkIn),
                                story.aftermath().unanswered(checkIn.messageId()).stream())
                        .flatMap(lines -> lines)
                        .toList(),
                checkIn.evidenceIds().stream().filter(there::contains).toList(),
                List.of());
    }

    /** The how manieth of several; nothing for what is done once. */
    private Stream<Line> number(RecordedCheckIn checkIn) {
        Withdrawn withdrawn = checkIn.withdrawn();
        if (withdrawn != null) {
            return Stream.of(Line.of("obligation.timeline.withdrawn", names.person(withdrawn.by()), withdrawn.at()));
        }
        if (checkIn.act() == 0) {
            return Stream.of(Line.of("obligation.timeline.given-back"));
        }
        Progress progress = obligation.progress();
        return progress.times() == 1 && progress.done() < 2 && checkIn.act() == 1
                ? Stream.empty()
                : Stream.of(Line.of("obligation.timeline.number", checkIn.act(), progress.times()));
    }

    private Stream<Line> source(RecordedCheckIn checkIn) {
        return story.sources().stream()
                .filter(one -> Objects.equals(checkIn.from(), one.id()))
                .map(one -> named("source", one));
    }

    private static Line named(String key, ObligationView other) {
        return Line.of(
                "obligation.timeline." + key,
                Objects.requireNonNullElse(other.shortCode(), ""),
                other.duty().title(),
                other.duty().clause());
    }

    private Stream<Line> schools(RecordedCheckIn checkIn) {
        List<String> visited = checkIn.said().schools();
        return visited.isEmpty()
                ? Stream.empty()
                : Stream.of(Line.of(
                        "obligation.timeline.schools",
                        visited.stream().map(names::unit).collect(Collectors.joining("、"))));
    }

    private static Line place(PlaceCheck check) {
        return Line.of(
                "obligation.timeline.place." + check.outcome().code(),
                Objects.requireNonNullElse(check.metres(), 0),
                Objects.requireNonNullElse(check.accuracy(), 0));
    }

    private static Line hazards(String hazards) {
        return hazards.isEmpty()
                ? Line.of("obligation.timeline.no-hazards")
                : Line.of("obligation.timeline.hazards", hazards);
    }

    private static Line theme(TakenTheme theme) {
        ThemeName name = new ThemeName(theme.name());
        return theme.reason().isEmpty()
                ? Line.of("obligation.timeline.theme", name)
                : Line.of("obligation.timeline.theme-again", name, theme.reason());
    }

    private List<TimelineEntry> notes() {
        return story.notes().stream()
                .map(note -> new TimelineEntry(
                        Kind.NOTED,
                        note.at(),
                        Line.of(
                                "obligation.timeline.note." + note.kind().name().toLowerCase(Locale.ROOT),
                                names.person(note.person())),
                        note.text(),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
    }

    private static TimelineEntry entry(Kind kind, Instant at, String key) {
        return TimelineEntry.of(kind, at, Line.of("obligation.timeline." + key));
    }
}
