package org.dutybell.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.obligation.ObligationExtended;
import org.dutybell.obligation.ObligationReopened;
import org.dutybell.obligation.ObligationView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plans the nudges of an obligation that was given more time, or is open again, for its due time: those that wait move, those that were settled come
 * again under a name of their own, those whose new time is over are called off.
 */
@Component
class ReminderReplan {

    private static final String OVER = "given more time, and this moment is over";

    private final ReminderRepository reminders;
    private final ReminderSchedule schedule;

    ReminderReplan(ReminderRepository reminders, ReminderSchedule schedule) {
        this.reminders = reminders;
        this.schedule = schedule;
    }

    @EventListener
    void on(ObligationExtended extended) {
        plan(extended.obligation(), extended.at());
    }

    /** What was called off when it was done comes again, as far as its time is not over. */
    @EventListener
    void on(ObligationReopened reopened) {
        plan(reopened.obligation(), reopened.at());
    }

    private void plan(ObligationView again, Instant now) {
        long obligation = again.id();
        Map<String, Reminder> waiting = reminders.lockWaiting(obligation).stream()
                .filter(reminder -> !reminder.isAskedFor())
                .collect(Collectors.toMap(ReminderReplan::key, Function.identity()));
        List<Reminder> all = reminders.findByObligationIdOrderByDueAtAscIdAsc(obligation);
        List<Reminder> more = new ArrayList<>();
        schedule.nudgesAhead(again, now).forEach(planned -> {
            Reminder there = waiting.remove(key(planned));
            if (there == null) {
                more.add(again(planned, all));
            } else {
                there.moveTo(planned.dueAt());
            }
        });
        waiting.values().forEach(left -> left.suppressed(OVER, now));
        reminders.saveAll(more);
    }

    private static Reminder again(Reminder planned, List<Reminder> all) {
        long earlier = all.stream()
                .filter(known ->
                        known.post().equals(planned.post()) && base(known).equals(base(planned)))
                .count();
        String nudge = earlier == 0 ? planned.nudge() : planned.nudge() + "+" + earlier;
        return new Reminder(planned.obligationId(), nudge, planned.postDuty(), planned.dueAt());
    }

    private static String key(Reminder reminder) {
        return base(reminder) + "/" + reminder.post();
    }

    private static String base(Reminder reminder) {
        return reminder.plannedAs();
    }
}
