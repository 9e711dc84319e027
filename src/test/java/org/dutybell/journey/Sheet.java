package org.dutybell.journey;

import java.util.List;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.reminder.ReminderView;
import org.dutybell.reminder.Reminders;
import org.springframework.context.ApplicationContext;

/** What the service has stored about one obligation. */
record Sheet(ApplicationContext context, String code) {

    /** The same sheet after a restart. */
    Sheet in(Bureau bureau) {
        return bureau.sheetOf(code);
    }

    ObligationView view() {
        return context.getBean(Obligations.class).byShortCode(code).orElseThrow();
    }

    ObligationState state() {
        return view().state();
    }

    List<RecordedCheckIn> checkIns() {
        return context.getBean(Obligations.class).checkIns(view().id());
    }

    /** What became of one nudge of the plan, such as 2h. */
    ReminderView nudge(String code) {
        return context.getBean(Reminders.class).of(view().id()).stream()
                .filter(reminder -> reminder.nudge().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
