package org.dutybell.reminder;

import java.time.Instant;
import java.util.Optional;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;

/** A nudge that is due, and what it is about. */
record Due(Reminder reminder, ObligationView obligation) {

    /** What shares a line in a message. */
    String line() {
        return ReminderMessage.lineOf(obligation);
    }

    /** Whether something has happened and it is owed within minutes: neither the night nor a limit holds it. */
    boolean cannotWait() {
        return obligation.duty().window().startedBy().isPresent();
    }

    /** Until when it helps when it goes out now; empty when it helps later as well, because it is late already. */
    Optional<Instant> usefulUntil(Instant now) {
        if (reminder.isAskedFor()) {
            return Optional.of(now);
        }
        return Optional.of(obligation.due()).filter(due -> !due.isBefore(now));
    }

    /** Whether it is due already, so that its holder is called by a real @. */
    boolean isLate(Instant now) {
        return obligation.due().isBefore(now);
    }

    /** Whether its miss is due and not written yet: another node is at it, and calls this nudge off. */
    boolean isBeingMissed(Instant now) {
        return obligation.state() == ObligationState.OPEN
                && !obligation.missedAt().isAfter(now)
                && !reminder.isOverdue();
    }

    /** Whether there is still something to be reminded of: of a miss only the overdue ones remind. */
    boolean isOwed() {
        return obligation.state() == ObligationState.OPEN
                || reminder.isOverdue() && obligation.state().isOwed();
    }
}
