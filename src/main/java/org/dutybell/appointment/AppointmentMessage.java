package org.dutybell.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dutybell.appointment.ReminderRows.Due;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of a merged reminder of appointments, and to set some. */
@Component
class AppointmentMessage {

    private final Templates templates;
    private final AppointmentWords words;

    AppointmentMessage(Templates templates, AppointmentWords words) {
        this.templates = templates;
        this.words = words;
    }

    /** @param lines not empty */
    NewNotification of(Destination destination, List<Line> lines, Instant now) {
        Map<String, Object> head = Map.of("place", words.speaker(now).place(destination), "count", lines.size());
        boolean privately = destination instanceof Destination.ToPerson;
        List<String> parts = new ArrayList<>(List.of(
                templates.render(privately ? Template.APPOINTMENT_PRIVATE_HEAD : Template.APPOINTMENT_HEAD, head)));
        lines.forEach(line -> parts.add(text(line, destination, now)));
        long first = lines.stream().mapToLong(line -> line.due().id()).min().orElseThrow();
        String code = lines.get(0).obligation().shortCode();
        NewNotification message = new NewNotification(
                "appointment-reminder:" + first,
                MessageKind.REMINDER,
                destination,
                new Content.Message(
                        templates.render(Template.APPOINTMENT_TITLE, head),
                        String.join("\n\n", parts),
                        lines.size() > 1 ? "/" : code == null ? null : "/o/" + code,
                        false,
                        lines.stream().allMatch(line -> line.isRoutine(now))),
                now);
        return message.usefulUntil(lines.stream()
                .map(line -> line.usefulUntil(now))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null));
    }

    private String text(Line line, Destination destination, Instant now) {
        if (line.due().isNudge()) {
            return templates.render(Template.APPOINTMENT_NUDGE, words.of(line.obligation(), now));
        }
        List<Participant> named = destination instanceof Destination.ToChat ? line.named() : List.of();
        AppointmentView appointment = Objects.requireNonNull(line.appointment());
        return templates.render(Template.APPOINTMENT_LINE, words.of(line.obligation(), appointment, named, now));
    }

    /**
     * One obligation in it.
     *
     * @param appointment null for a nudge to set one
     * @param named who is reminded by it at this place
     */
    record Line(
            Due due, ObligationView obligation, @Nullable AppointmentView appointment, List<Participant> named) {

        Line {
            named = List.copyOf(named);
        }

        /** Whether nobody has to be called by a real @ yet. */
        boolean isRoutine(Instant now) {
            return appointment == null || AppointmentPlan.isRoutine(appointment.begins(), now);
        }

        /** A reminder of an appointment comes when it was planned; a nudge to set one helps as long as that can be done. */
        @Nullable
        Instant usefulUntil(Instant now) {
            Instant due = obligation.due();
            return appointment != null ? now : due.isBefore(now) ? null : due;
        }
    }
}
