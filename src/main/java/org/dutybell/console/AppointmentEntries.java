package org.dutybell.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutybell.appointment.AppointmentChange;
import org.dutybell.appointment.AppointmentReminderView;
import org.dutybell.appointment.AppointmentView;
import org.dutybell.console.TimelineEntry.Kind;
import org.jspecify.annotations.Nullable;

/** What was done to an obligation's appointment, and who was reminded of it, on its timeline. */
final class AppointmentEntries {

    private final Deliveries deliveries;
    private final Names names;

    AppointmentEntries(Deliveries deliveries, Names names) {
        this.deliveries = deliveries;
        this.names = names;
    }

    List<TimelineEntry> of(Story.Appointed appointed) {
        List<TimelineEntry> entries = new ArrayList<>();
        AppointmentChange before = null;
        for (AppointmentChange change : appointed.history()) {
            entries.add(changed(change, before));
            before = change;
        }
        return Stream.concat(entries.stream(), appointed.reminders().stream().map(this::reminder))
                .toList();
    }

    private TimelineEntry changed(AppointmentChange change, @Nullable AppointmentChange before) {
        AppointmentView now = change.result();
        Line text = Line.of(
                "obligation.timeline.appointed." + change.kind().name().toLowerCase(Locale.ROOT),
                change.by().isEmpty() ? Line.of("obligation.appointment.by-page") : names.person(change.by()),
                now.begins(),
                place(now));
        List<Line> details = new ArrayList<>();
        if (before != null && change.kind() == AppointmentChange.Kind.MOVED) {
            details.add(Line.of(
                    "obligation.timeline.appointed.before", before.result().begins(), place(before.result())));
        }
        details.add(Line.of(
                "obligation.timeline.appointed.people",
                now.participants().stream().map(names::participant).toList()));
        return TimelineEntry.of(Kind.APPOINTED, change.at(), text, details);
    }

    static Object place(AppointmentView appointment) {
        return appointment.place().isEmpty() ? Line.of("obligation.appointment.no-place") : appointment.place();
    }

    private TimelineEntry reminder(AppointmentReminderView reminder) {
        String who = names.participant(reminder.participant());
        Instant settled = Objects.requireNonNullElse(reminder.settledAt(), reminder.dueAt());
        Line nudge = nudge(reminder.before());
        if (reminder.settledAt() == null) {
            return TimelineEntry.of(Kind.REMINDED, settled, Line.of("obligation.timeline.will-remind", who, nudge));
        }
        return reminder.sent()
                ? TimelineEntry.of(
                                Kind.REMINDED,
                                settled,
                                Line.of("obligation.timeline.reminded", who, nudge),
                                deliveries.of(reminder.notificationId()))
                        .with(Collections.singletonList(reminder.notificationId()))
                : TimelineEntry.of(
                        Kind.LEFT_OUT,
                        settled,
                        Line.of("obligation.timeline.not-reminded", who, nudge, Line.reason(reminder.reason())),
                        List.of(Line.of("obligation.timeline.was-due", reminder.dueAt())));
    }

    private static Line nudge(@Nullable Duration before) {
        return before == null
                ? Line.of("obligation.nudge.to-appoint")
                : Line.of("obligation.nudge.before", length(before));
    }

    private static Line length(Duration before) {
        if (before.toHours() >= 24 && before.toHoursPart() == 0) {
            return Line.of("common.days", before.toDays());
        }
        return before.toHours() > 0 && before.toMinutesPart() == 0
                ? Line.of("common.hours", before.toHours())
                : Line.of("common.minutes", before.toMinutes());
    }
}
