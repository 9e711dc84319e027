package org.dutybell.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.NotificationState;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The event in DingTalk's calendar: in that of the holder, or of who set the appointment when the holder has no account.
 * A courtesy, for each counts against the month's quota.
 */
@Component
class AppointmentCalendar {

    private final Notifications notifications;
    private final Organisation organisation;
    private final Templates templates;
    private final AppointmentWords words;
    private final AppointmentProperties properties;
    private final ZoneId zone;

    AppointmentCalendar(
            Notifications notifications,
            Organisation organisation,
            Templates templates,
            AppointmentWords words,
            AppointmentProperties properties,
            ZoneId zone) {
        this.notifications = notifications;
        this.organisation = organisation;
        this.templates = templates;
        this.words = words;
        this.properties = properties;
        this.zone = zone;
    }

    /** A moved one is a new event in place of the old one. */
    void follow(AppointmentChange change, @Nullable AppointmentView before, ObligationView obligation) {
        if (before != null) {
            remove(before, change.at());
        }
        if (properties.calendar() && change.result().standing()) {
            organiser(change, obligation).ifPresent(person -> notifications.add(event(person, change, obligation)));
        }
    }

    /** One that was not tried yet is not made any more. */
    void remove(AppointmentView appointment, Instant now) {
        String key = key(appointment);
        notifications
                .byKey(key)
                .filter(event ->
                        !(event.attempts().isEmpty() && notifications.withdraw(event.id(), "moved or cancelled")))
                .filter(AppointmentCalendar::isThere)
                .ifPresent(event -> notifications.add(new NewNotification(
                        key + ":off",
                        MessageKind.COURTESY,
                        new Destination.ToPerson(event.destination()),
                        new Content.EventCancelled(event.id()),
                        now)));
    }

    private static boolean isThere(NotificationView event) {
        return event.state() == NotificationState.SENT
                || event.state() == NotificationState.SENDING
                || event.state() == NotificationState.PENDING;
    }

    private Optional<Person> organiser(AppointmentChange change, ObligationView obligation) {
        Attendance attendance = attendance(change.result(), obligation);
        return Stream.of(Participant.post(obligation.post()), Participant.person(change.by()))
                .flatMap(one -> attendance.person(one).stream())
                .filter(person -> person.dingtalkUserId() != null)
                .findFirst();
    }

    private NewNotification event(Person organiser, AppointmentChange change, ObligationView obligation) {
        AppointmentView appointment = change.result();
        Map<String, Object> values = words.of(obligation, appointment, change.at());
        List<String> others = attendance(appointment, obligation).people(appointment.participants()).stream()
                .filter(person -> !person.equals(organiser))
                .map(Person::code)
                .toList();
        return new NewNotification(
                key(appointment),
                MessageKind.COURTESY,
                new Destination.ToPerson(organiser.code()),
                new Content.Event(
                        templates.render(Template.EVENT_TITLE, values),
                        templates.render(Template.EVENT_BODY, values),
                        appointment.begins(),
                        appointment.ends(),
                        appointment.place(),
                        others),
                change.at());
    }

    private Attendance attendance(AppointmentView appointment, ObligationView obligation) {
        return Attendance.at(appointment, obligation, organisation.roster(), zone);
    }

    private static String key(AppointmentView appointment) {
        return "event:" + appointment.obligationId() + ":" + appointment.revision();
    }
}
