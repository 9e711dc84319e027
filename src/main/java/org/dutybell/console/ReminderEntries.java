package org.dutybell.console;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutybell.console.TimelineEntry.Kind;
import org.dutybell.reminder.ReminderView;

/** The nudges of an obligation on its timeline. */
final class ReminderEntries {

    private static final Pattern BEFORE = Pattern.compile("(\\d+)([dh])");
    private static final Pattern OVERDUE = Pattern.compile("overdue-(\\d+)");

    private final Deliveries deliveries;
    private final Names names;

    ReminderEntries(Deliveries deliveries, Names names) {
        this.deliveries = deliveries;
        this.names = names;
    }

    List<TimelineEntry> of(List<ReminderView> reminders) {
        return reminders.stream().map(this::entry).toList();
    }

    private TimelineEntry entry(ReminderView reminder) {
        String post = names.post(reminder.post());
        Line nudge = nudge(reminder.nudge());
        Instant settled = reminder.settledAt() == null ? reminder.dueAt() : reminder.settledAt();
        return switch (reminder.result()) {
            case WAITING ->
                reminder.heldAt() == null
                        ? TimelineEntry.of(
                                Kind.REMINDED,
                                reminder.dueAt(),
                                Line.of("obligation.timeline.will-remind", post, nudge))
                        : waits(reminder, reminder.heldAt(), post, nudge);
            case SENT -> reminded(reminder, settled, post, nudge);
            case SUPPRESSED -> leftOut(reminder, settled, post, nudge);
        };
    }

    private TimelineEntry reminded(ReminderView reminder, Instant at, String post, Line nudge) {
        List<Line> details = Stream.concat(held(reminder), deliveries.of(reminder.notificationId()).stream())
                .toList();
        return TimelineEntry.of(Kind.REMINDED, at, Line.of("obligation.timeline.reminded", post, nudge), details)
                .with(Collections.singletonList(reminder.notificationId()));
    }

    private static TimelineEntry waits(ReminderView reminder, Instant since, String post, Line nudge) {
        Stream<Line> until =
                Stream.ofNullable(reminder.heldUntil()).map(time -> Line.of("obligation.timeline.held-until", time));
        return TimelineEntry.of(
                Kind.LEFT_OUT,
                since,
                Line.of("obligation.timeline.waits", post, nudge, Line.reason(reminder.heldReason())),
                Stream.concat(until, Stream.of(Line.of("obligation.timeline.was-due", reminder.dueAt())))
                        .toList());
    }

    private static TimelineEntry leftOut(ReminderView reminder, Instant at, String post, Line nudge) {
        return TimelineEntry.of(
                Kind.LEFT_OUT,
                at,
                Line.of("obligation.timeline.not-reminded", post, nudge, Line.reason(reminder.reason())),
                Stream.concat(Stream.of(Line.of("obligation.timeline.was-due", reminder.dueAt())), held(reminder))
                        .toList());
    }

    /** Since when and why it waited before it was settled. */
    private static Stream<Line> held(ReminderView reminder) {
        return reminder.heldAt() == null || reminder.heldReason() == null
                ? Stream.empty()
                : Stream.of(Line.of("obligation.timeline.held", reminder.heldAt(), Line.reason(reminder.heldReason())));
    }

    /** One that comes again after an extension has a number behind its name. */
    private static Line nudge(String stored) {
        String code = stored.replaceFirst("\\+\\d+$", "");
        Matcher overdue = OVERDUE.matcher(code);
        if (overdue.matches()) {
            return Line.of("obligation.nudge.overdue", Integer.parseInt(overdue.group(1)));
        }
        Matcher before = BEFORE.matcher(code);
        if (!before.matches()) {
            return Line.stored("obligation.nudge.", code.replaceFirst("^later-\\d+$", "later"));
        }
        String unit = before.group(2).equals("d") ? "days" : "hours";
        return Line.of("obligation.nudge." + unit, Integer.parseInt(before.group(1)));
    }
}
