package org.dutybell.journey;

import java.util.List;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.reminder.ReminderView;
import org.dutybell.reminder.Reminders;

/** What the service has stored about one obligation; holds over a restart. */
record Sheet(Bureau bureau, String code) {

    ObligationView view() {
        return bureau.bean(Obligations.class).byShortCode(code).orElseThrow();
    }

    ObligationState state() {
        return view().state();
    }

    List<RecordedCheckIn> checkIns() {
        return bureau.bean(Obligations.class).checkIns(view().id());
    }

    /** What became of one nudge of the plan, such as 2h. */
    ReminderView nudge(String code) {
        return bureau.bean(Reminders.class).of(view().id()).stream()
                .filter(reminder -> reminder.nudge().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The message that its newest sent nudge went out with. */
    long sentWith() {
        return bureau.bean(Reminders.class).of(view().id()).stream()
                .filter(reminder -> reminder.notificationId() != null)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .notificationId();
    }
}
