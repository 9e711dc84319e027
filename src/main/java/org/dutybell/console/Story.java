package org.dutybell.console;

import java.util.List;
import org.dutybell.appointment.AppointmentChange;
import org.dutybell.appointment.AppointmentReminderView;
import org.dutybell.escalation.EscalationAction;
import org.dutybell.escalation.EscalationView;
import org.dutybell.evidence.StoredFile;
import org.dutybell.notification.NotificationView;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.reminder.ReminderView;
import org.jspecify.annotations.Nullable;

/**
 * What the modules know about one obligation.
 *
 * @param escalations its timers, empty when none ran
 * @param actions what was done about them beside their steps
 * @param notifications the messages its reminders and escalation steps went out with
 * @param aftermath what happened to those messages after they had arrived
 * @param pictures those of its check-ins that are still there
 * @param notes what was said of it beside the check-ins
 * @param standIns who stands in for its holder while it is open, and why
 * @param appointment what is fixed for it
 * @param also for which obligations its check-ins counted as well
 * @param sources the obligations with whose check-ins its own came
 */
record Story(
        ObligationView obligation,
        List<ReminderView> reminders,
        List<RecordedCheckIn> checkIns,
        List<EscalationView> escalations,
        List<EscalationAction> actions,
        List<NotificationView> notifications,
        List<StoredFile> pictures,
        List<ObligationNote> notes,
        Appointed appointment,
        Aftermath aftermath,
        List<TimelineEntry> standIns,
        List<ObligationView> also,
        List<ObligationView> sources) {

    /** One of which nobody said anything, and whose messages nobody has read or taken back. */
    Story(
            ObligationView obligation,
            List<ReminderView> reminders,
            List<RecordedCheckIn> checkIns,
            @Nullable EscalationView escalation,
            List<NotificationView> notifications,
            List<StoredFile> pictures) {
        this(
                obligation,
                reminders,
                checkIns,
                escalation == null ? List.of() : List.of(escalation),
                List.of(),
                notifications,
                pictures,
                List.of(),
                Appointed.NONE,
                Aftermath.NONE,
                List.of(),
                List.of(),
                List.of());
    }

    Story {
        reminders = List.copyOf(reminders);
        checkIns = List.copyOf(checkIns);
        notifications = List.copyOf(notifications);
        pictures = List.copyOf(pictures);
        escalations = List.copyOf(escalations);
        actions = List.copyOf(actions);
        notes = List.copyOf(notes);
        standIns = List.copyOf(standIns);
        also = List.copyOf(also);
        sources = List.copyOf(sources);
    }

    /**
     * What is fixed for an obligation that takes place at a time.
     *
     * @param history what was done to its appointment, oldest first
     * @param reminders of its appointment, and to set one
     */
    record Appointed(List<AppointmentChange> history, List<AppointmentReminderView> reminders) {

        static final Appointed NONE = new Appointed(List.of(), List.of());

        Appointed {
            history = List.copyOf(history);
            reminders = List.copyOf(reminders);
        }
    }
}
