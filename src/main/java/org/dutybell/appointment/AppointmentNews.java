package org.dutybell.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.appointment.AppointmentChange.Kind;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.NotificationState;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the participants what changed, each place once and only what concerns it. Who did it, and the chat in which it was
 * said, have the receipt.
 */
@Component
class AppointmentNews {

    private final Notifications notifications;
    private final Organisation organisation;
    private final Templates templates;
    private final AppointmentWords words;
    private final ZoneId zone;

    AppointmentNews(
            Notifications notifications,
            Organisation organisation,
            Templates templates,
            AppointmentWords words,
            ZoneId zone) {
        this.notifications = notifications;
        this.organisation = organisation;
        this.templates = templates;
        this.words = words;
        this.zone = zone;
    }

    void tell(
            AppointmentChange change,
            @Nullable AppointmentView before,
            ObligationView obligation,
            @Nullable String heardIn) {
        concerned(change, before, obligation).forEach((place, template) -> {
            withdrawStale(place, change);
            if (!hearsIt(place, change.by(), heardIn)) {
                notifications.add(message(place, template, change, before, obligation));
            }
        });
    }

    private Map<Destination, Template> concerned(
            AppointmentChange change, @Nullable AppointmentView before, ObligationView obligation) {
        Map<Destination, List<Participant>> after = places(change.result(), obligation);
        if (!change.kind().leavesStanding()) {
            return all(after, calledOff(change.kind()));
        }
        return before == null
                ? all(after, Template.APPOINTMENT_SET)
                : moved(change.result(), before, after, obligation);
    }

    private static Template calledOff(Kind kind) {
        return switch (kind) {
            case WAIVED -> Template.APPOINTMENT_WAIVED;
            case WITHDRAWN -> Template.APPOINTMENT_WITHDRAWN;
            default -> Template.APPOINTMENT_CANCELLED;
        };
    }

    private Map<Destination, Template> moved(
            AppointmentView now,
            AppointmentView before,
            Map<Destination, List<Participant>> after,
            ObligationView obligation) {
        Map<Destination, List<Participant>> earlier = places(before, obligation);
        Map<Destination, Template> concerned = new LinkedHashMap<>(all(after, Template.APPOINTMENT_SET));
        earlier.keySet().forEach(place -> {
            if (!after.containsKey(place)) {
                concerned.put(place, Template.APPOINTMENT_DROPPED);
            } else if (now.differsFrom(before)) {
                concerned.put(place, Template.APPOINTMENT_MOVED);
            } else {
                concerned.remove(place);
            }
        });
        return concerned;
    }

    private static Map<Destination, Template> all(Map<Destination, List<Participant>> places, Template template) {
        return places.keySet().stream()
                .collect(Collectors.toMap(place -> place, place -> template, (one, other) -> one, LinkedHashMap::new));
    }

    private Map<Destination, List<Participant>> places(AppointmentView appointment, ObligationView obligation) {
        return Attendance.at(appointment, obligation, organisation.roster(), zone)
                .places(appointment.participants());
    }

    private static boolean hearsIt(Destination place, String by, @Nullable String heardIn) {
        return place.equals(new Destination.ToPerson(by))
                || heardIn != null && place.equals(new Destination.ToChat(heardIn));
    }

    /** News that still wait and are overtaken by these would only confuse. */
    private void withdrawStale(Destination place, AppointmentChange change) {
        AppointmentView now = change.result();
        notifications
                .byKey(key(now.obligationId(), now.revision() - 1, place))
                .filter(stale -> stale.state() == NotificationState.PENDING)
                .ifPresent(stale -> notifications.withdraw(stale.id(), "the appointment has changed again"));
    }

    private NewNotification message(
            Destination place,
            Template template,
            AppointmentChange change,
            @Nullable AppointmentView before,
            ObligationView obligation) {
        Instant now = change.at();
        AppointmentView told = template == Template.APPOINTMENT_DROPPED && before != null ? before : change.result();
        List<Participant> named = place instanceof Destination.ToChat
                ? places(told, obligation).getOrDefault(place, List.of())
                : List.of();
        Map<String, Object> values = words.of(obligation, told, named, now);
        values.put("by", words.by(change.by(), now));
        values.put("before", before == null ? "" : words.when(before, now));
        return new NewNotification(
                key(told.obligationId(), change.result().revision(), place),
                MessageKind.NOTICE,
                place,
                new Content.Message(
                        templates.render(Template.APPOINTMENT_NEWS_TITLE, values),
                        templates.render(template, values),
                        obligation.shortCode() == null ? null : "/o/" + obligation.shortCode(),
                        false),
                now);
    }

    private static String key(long obligation, int revision, Destination place) {
        String code = place instanceof Destination.ToChat chat
                ? "chat:" + chat.chatCode()
                : "person:" + ((Destination.ToPerson) place).personCode();
        return "appointment:" + obligation + ":" + revision + ":" + code;
    }
}
