package org.dutybell.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.dutybell.duty.Nudge;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** Why somebody is nudged just now, as it stands in the line. */
@Component
class ReminderWhy {

    private final Templates templates;
    private final ZoneId zone;

    ReminderWhy(Templates templates, ZoneId zone) {
        this.templates = templates;
        this.zone = zone;
    }

    String of(Due nudge, Speaker speaker) {
        ObligationView obligation = nudge.obligation();
        Map<String, Object> values = new HashMap<>(speaker.of(obligation));
        values.put("left", speaker.span(obligation.due()));
        values.put("number", number(nudge.reminder()));
        values.put("count", obligation.duty().reminders().overdueDays());
        return templates.render(template(nudge, speaker), values);
    }

    private Template template(Due nudge, Speaker speaker) {
        ObligationView obligation = nudge.obligation();
        if (nudge.reminder().isAskedFor()) {
            return Template.REMINDER_WHY_ASKED;
        }
        if (obligation.due().isBefore(speaker.now())) {
            return nudge.reminder().isOverdue() ? Template.REMINDER_WHY_OVERDUE : Template.REMINDER_WHY_GRACE;
        }
        if (day(obligation.due()).equals(day(speaker.now()))) {
            return Template.REMINDER_WHY_TODAY;
        }
        return nudge.reminder().plannedAs().equals("opens") ? Template.REMINDER_WHY_OPENS : Template.REMINDER_WHY_SOON;
    }

    private static int number(Reminder reminder) {
        return reminder.isOverdue() ? new Nudge(reminder.plannedAs()).overdueDay() : 0;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
