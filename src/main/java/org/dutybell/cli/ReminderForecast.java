package org.dutybell.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dutybell.notification.Cost;
import org.dutybell.obligation.PlannedObligation;

/** The reminders of a plan, and the answers in time that follow each of them. */
final class ReminderForecast {

    /** Lines of one message, as the server merges them. */
    private static final int MOST_LINES = 30;

    private final Assumptions assumptions;
    private final Listeners listeners;
    private final ZoneId zone;
    private final Together together = new Together(MOST_LINES);

    ReminderForecast(Assumptions assumptions, Listeners listeners, ZoneId zone) {
        this.assumptions = assumptions;
        this.listeners = listeners;
        this.zone = zone;
    }

    void add(PlannedObligation obligation, AnswerForecast answers) {
        List<Instant> instants = instants(obligation);
        for (int sent = 0; sent < instants.size(); sent++) {
            Instant at = instants.get(sent);
            double open = assumptions.openAfter(sent);
            listeners.reminded(obligation, at).forEach(destination -> together.add(destination, at, obligation, open));
            answers.answered(obligation, at, open - openAtNext(sent, instants.size()));
        }
        if (instants.isEmpty()) {
            answers.answered(obligation, obligation.window().due(), 1 - assumptions.missed());
        }
    }

    void book(CostBook book) {
        together.forEach((occasion, messages) -> book.add(
                occasion.at(), CostKind.REMINDERS, Cost.sending(assumptions.reminderTo(occasion.place())), messages));
    }

    private double openAtNext(int sent, int all) {
        return sent + 1 == all ? assumptions.missed() : assumptions.openAfter(sent + 1);
    }

    /** Nudges that fall on one instant are one reminder. */
    private List<Instant> instants(PlannedObligation obligation) {
        var plan = obligation.duty().reminders();
        var window = obligation.window();
        return plan.nudges().stream()
                .map(nudge -> nudge.instant(window.opens(), window.due(), plan.at(), zone))
                .distinct()
                .sorted()
                .toList();
    }
}
