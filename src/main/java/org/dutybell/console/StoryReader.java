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
import org.dutybell.evidence.StoredFile;
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
    private final StandInEntries standIns;
    private final Appointments appointments;

    StoryReader(
            Obligations obligations,
            Reminders reminders,
            Escalations escalations,
            Notifications notifications,
            Evidence evidence,
            ObligationNotes notes,
            AftermathReader aftermath,
            StandInEntries standIns,
            Appointments appointments) {
        this.obligations = obligations;
        this.reminders = reminders;
        this.escalations = escalations;
        this.notifications = notifications;
        this.evidence = evidence;
        this.notes = notes;
        this.aftermath = aftermath;
        this.standIns = standIns;
        this.appointments = appointments;
    }

    Optional<Story> read(long obligationId) {
        return obligations.byId(obligationId).map(this::story);
    }

    private Story story(ObligationView obligation) {
        List<ReminderView> nudges = reminders.of(obligation.id());
        List<RecordedCheckIn> checkIns = obligations.checkIns(obligation.id());
        List<EscalationView> timers = escalations.of(obligation.id());
        Story.Appointed appointed =
                new Story.Appointed(appointments.history(obligation.id()), appointments.reminders(obligation.id()));
        List<Long> messages = messages(nudges, timers, appointed);
        List<NotificationView> views = messages.isEmpty() ? List.of() : notifications.views(messages);
        return new Story(
                obligation,
                nudges,
                checkIns,
                timers,
                escalations.actions(obligation.id()),
                views,
                pictures(checkIns),
                notes.of(List.of(obligation.id())),
                appointed,
                aftermath.read(views, checkIns),
                standIns.of(obligation),
                obligations.countedAlsoFor(obligation.id()),
                sources(checkIns));
    }

    private List<ObligationView> sources(List<RecordedCheckIn> checkIns) {
        List<Long> ids = checkIns.stream()
                .map(RecordedCheckIn::from)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? List.of() : obligations.byIds(ids);
    }

    private static List<Long> messages(
            List<ReminderView> nudges, List<EscalationView> timers, Story.Appointed appointed) {
        Stream<StepTaken> steps = timers.stream().flatMap(timer -> timer.steps().stream());
        return Stream.of(
                        nudges.stream().map(ReminderView::notificationId),
                        steps.map(StepTaken::notificationId),
                        appointed.reminders().stream().map(AppointmentReminderView::notificationId))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<StoredFile> pictures(List<RecordedCheckIn> checkIns) {
        List<Long> ids = checkIns.stream()
                .flatMap(checkIn -> checkIn.evidenceIds().stream())
                .distinct()
                .toList();
        return ids.isEmpty() ? List.of() : evidence.files(ids);
    }
}
