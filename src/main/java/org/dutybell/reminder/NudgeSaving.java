package org.dutybell.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.notification.Budget;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * While the month's quota is short, one nudge of an obligation has to do for each post: the last, nearest to the due time.
 */
@Component
class NudgeSaving {

    static final String REASON = "saving quota";

    private final ReminderRepository reminders;
    private final ObjectProvider<Budget> budget;

    NudgeSaving(ReminderRepository reminders, ObjectProvider<Budget> budget) {
        this.reminders = reminders;
        this.budget = budget;
    }

    /** Those that go out all the same; the others, which a later one follows, are settled. */
    List<Reminder> worthSending(List<Reminder> due, Instant now) {
        Budget counted = budget.getIfAvailable();
        if (due.isEmpty() || counted == null || !counted.isSaving()) {
            return due;
        }
        Set<Nudged> again = reminders
                .waitingAfter(now, due.stream().map(Reminder::obligationId).toList())
                .stream()
                .map(Nudged::of)
                .collect(Collectors.toSet());
        return due.stream().filter(nudge -> isLast(nudge, again, now)).toList();
    }

    /** One that somebody asked for was promised. */
    private static boolean isLast(Reminder nudge, Set<Nudged> again, Instant now) {
        if (!nudge.isAskedFor() && again.contains(Nudged.of(nudge))) {
            nudge.suppressed(REASON, now);
            return false;
        }
        return true;
    }

    /** Those before and those after the due day have a last one each. */
    private record Nudged(long obligation, String post, boolean overdue) {

        static Nudged of(Reminder reminder) {
            return new Nudged(reminder.obligationId(), reminder.post(), reminder.isOverdue());
        }
    }
}
