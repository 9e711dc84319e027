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

    private final MadeEvents events;
    private final Notifications notifications;
    private final Organisation organisation;
    private final Templates templates;
    private final AppointmentWords words;
    private final AppointmentProperties properties;
    private final ZoneId zone;

    AppointmentCalendar(
            MadeEvents events,
            Notifications notifications,
            Organisation organisation,
            Templates templates,
            AppointmentWords words,
            AppointmentProperties properties,
            ZoneId zone) {
        this.events = events;
        this.notifications = notifications;
        this.organisation = organisation;
        this.templates = templates;
        this.words = words;
        this.properties = properties;
        this.zone = zone;
    }

    /** A moved one is the same event at another time, unless it is in the calendar of somebody else or was never made. */
    void follow(AppointmentChange change, @Nullable AppointmentView before, ObligationView obligation) {
        Optional<Person> organiser =
                properties.calendar() && change.result().standing() ? organiser(change, obligation) : Optional.empty();
        if (before != null) {
            Optional<MadeEvent> made = events.of(before)
                    .filter(event -> !withdrawn(event))
                    .filter(event -> organiser.filter(event::canBeChangedFor).isPresent());
            if (made.isPresent()) {
                alter(made.get(), organiser.orElseThrow(), before, change, obligation);
                return;
            }
            remove(before, change.at());
        }
        organiser.ifPresent(person -> notifications.add(event(person, change, obligation)));
    }

    private void alter(
            MadeEvent event,
            Person organiser,
            AppointmentView before,
            AppointmentChange change,
            ObligationView obligation) {
        AppointmentView after = change.result();
        String key = MadeEvents.key(after);
        long about = event.row().id();
        if (after.differsFrom(before)) {
            withdraw(event.moves());
            var moved = new Content.EventChange(about, after.begins(), after.ends(), after.place());
            notifications.add(row(MadeEvent.moved(key), organiser.code(), moved, change.at()));
        }
        List<String> came = others(after, obligation, organiser);
        List<String> were = others(before, obligation, organiser);
        List<String> joined = without(came, were);
        if (!joined.isEmpty()) {
            var content = new Content.EventJoined(about, joined);
            notifications.add(row(MadeEvent.joined(key), organiser.code(), content, change.at()));
        }
        List<String> left = without(were, came);
        if (!left.isEmpty()) {
            var content = new Content.EventLeft(about, left);
            notifications.add(row(MadeEvent.left(key), organiser.code(), content, change.at()));
        }
    }

    private static List<String> without(List<String> people, List<String> others) {
        return people.stream().filter(person -> !others.contains(person)).toList();
    }

    /** One that was not tried yet is not made any more, nor changed. */
    void remove(AppointmentView appointment, Instant now) {
        events.of(appointment).filter(event -> !withdrawn(event)).ifPresent(event -> {
            withdraw(event.changes());
            notifications.add(row(
                    MadeEvent.off(event.key()),
                    event.row().destination(),
                    new Content.EventCancelled(event.row().id()),
                    now));
        });
    }

    private boolean withdrawn(MadeEvent event) {
        return event.row().attempts().isEmpty()
                && notifications.withdraw(event.row().id(), "moved or cancelled");
    }

    private void withdraw(List<NotificationView> changes) {
        changes.forEach(change -> notifications.withdraw(change.id(), "moved or cancelled"));
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
        return row(
                MadeEvents.key(appointment),
                organiser.code(),
                new Content.Event(
                        templates.render(Template.EVENT_TITLE, values),
                        templates.render(Template.EVENT_BODY, values),
                        appointment.begins(),
                        appointment.ends(),
                        appointment.place(),
                        others(appointment, obligation, organiser)),
                change.at());
    }

    private static NewNotification row(String key, String organiser, Content content, Instant at) {
        return new NewNotification(key, MessageKind.COURTESY, new Destination.ToPerson(organiser), content, at);
    }

    /** Who takes part besides the organiser, by who acts for each post on the day. */
    private List<String> others(AppointmentView appointment, ObligationView obligation, Person organiser) {
        return attendance(appointment, obligation).people(appointment.participants()).stream()
                .filter(person -> !person.equals(organiser))
                .map(Person::code)
                .toList();
    }

    private Attendance attendance(AppointmentView appointment, ObligationView obligation) {
        return Attendance.at(appointment, obligation, organisation.roster(), zone);
    }
}
