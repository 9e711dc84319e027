package org.dutybell.console;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.appointment.AppointmentReminderView;
import org.dutybell.appointment.Appointments;
import org.dutybell.escalation.EscalationView;
import org.dutybell.escalation.EscalationView.StepTaken;
import org.dutybell.escalation.Escalations;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.Picture;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.Notifications;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.reminder.ReminderView;
import org.dutybell.reminder.Reminders;
import org.springframework.stereotype.Component;

/** Asks every module what it knows about one obligation. */
@Component
class StoryReader {

    private final Obligations obligations;
    private final Reminders reminders;
    private final Escalations escalations;
    private final Notifications notifications;
    private final Evidence evidence;
    private final ObligationNotes notes;
    private final AftermathReader aftermath;
    private final Appointments appointments;

    StoryReader(
            Obligations obligations,
            Reminders reminders,
            Escalations escalations,
            Notifications notifications,
            Evidence evidence,
            ObligationNotes notes,
            AftermathReader aftermath,
            Appointments appointments) {
        this.obligations = obligations;
        this.reminders = reminders;
        this.escalations = escalations;
        this.notifications = notifications;
        this.evidence = evidence;
        this.notes = notes;
        this.aftermath = aftermath;
        this.appointments = appointments;
    }

    Optional<Story> read(long obligationId) {
        return obligations.byId(obligationId).map(this::story);
    }

    private Story story(ObligationView obligation) {
        List<ReminderView> nudges = reminders.of(obligation.id());
        List<RecordedCheckIn> checkIns = obligations.checkIns(obligation.id());
        Optional<EscalationView> escalation = escalations.of(obligation.id());
        Story.Appointed appointed =
                new Story.Appointed(appointments.history(obligation.id()), appointments.reminders(obligation.id()));
        List<Long> messages = messages(nudges, escalation, appointed);
        List<NotificationView> views = messages.isEmpty() ? List.of() : notifications.views(messages);
        return new Story(
                obligation,
                nudges,
                checkIns,
                escalation.orElse(null),
                views,
                pictures(checkIns),
                notes.of(List.of(obligation.id())),
                appointed,
                aftermath.read(views));
    }

    private static List<Long> messages(
            List<ReminderView> nudges, Optional<EscalationView> escalation, Story.Appointed appointed) {
        Stream<StepTaken> steps = escalation.map(EscalationView::steps).stream().flatMap(List::stream);
        return Stream.of(
                        nudges.stream().map(ReminderView::notificationId),
                        steps.map(StepTaken::notificationId),
                        appointed.reminders().stream().map(AppointmentReminderView::notificationId))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Picture> pictures(List<RecordedCheckIn> checkIns) {
        List<Long> ids = checkIns.stream()
                .flatMap(checkIn -> checkIn.evidenceIds().stream())
                .distinct()
                .toList();
        return ids.isEmpty() ? List.of() : evidence.pictures(ids);
    }
}
