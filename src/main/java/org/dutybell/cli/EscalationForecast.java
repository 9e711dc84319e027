package org.dutybell.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dutybell.duty.EscalationPolicy.Step;
import org.dutybell.duty.EscalationPolicy.Unanswered;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.PlannedObligation;

/** The steps after a miss, the late answers that follow them, and the stand-downs. */
final class EscalationForecast {

    private final Assumptions assumptions;
    private final Listeners listeners;
    private final Posted posted;
    private final Together together = new Together(Integer.MAX_VALUE);

    EscalationForecast(Assumptions assumptions, Listeners listeners, CostBook book) {
        this.assumptions = assumptions;
        this.listeners = listeners;
        this.posted = new Posted(assumptions, book);
    }

    /** What will be missed is taken as not acknowledged either. */
    void add(PlannedObligation obligation, AnswerForecast answers) {
        Set<Destination> alarmed = new LinkedHashSet<>();
        Unanswered unanswered = obligation.duty().escalation().unanswered();
        if (unanswered != null) {
            alarmed.addAll(unanswered(obligation, unanswered));
        }
        missed(obligation, alarmed, answers);
    }

    /** Who hears before the miss. */
    private List<Destination> unanswered(PlannedObligation obligation, Unanswered unanswered) {
        List<Destination> told = new ArrayList<>();
        for (Step step : unanswered.steps()) {
            Instant at = obligation.window().opens().plus(step.after());
            if (at.isBefore(obligation.missedAt())) {
                List<Destination> hear = listeners.escalatedTo(obligation, step, told, at);
                hear.forEach(destination -> together.add(destination, at, obligation, assumptions.missed()));
                told.addAll(hear);
            }
        }
        return told;
    }

    /** A step at which nobody hears takes no time: the next one follows at once. */
    private void missed(PlannedObligation obligation, Set<Destination> alarmed, AnswerForecast answers) {
        double open = assumptions.missed();
        List<Destination> told = new ArrayList<>();
        Instant emptyStep = null;
        for (Step step : obligation.duty().escalation().steps()) {
            Instant at = emptyStep == null ? obligation.missedAt().plus(step.after()) : emptyStep;
            List<Destination> hear = listeners.escalatedTo(obligation, step, told, at);
            emptyStep = hear.isEmpty() ? at : null;
            if (!hear.isEmpty()) {
                told.addAll(hear);
                alarmed.addAll(hear);
                open -= step(obligation, at, open, hear, alarmed, answers);
            }
        }
    }

    /** Returns the chance that it is answered before the next step. */
    private double step(
            PlannedObligation obligation,
            Instant at,
            double open,
            List<Destination> hear,
            Set<Destination> alarmed,
            AnswerForecast answers) {
        hear.forEach(destination -> together.add(destination, at, obligation, open));
        double answered = open * assumptions.late();
        answers.answered(obligation, at, answered);
        alarmed.forEach(destination -> posted.routine(at, CostKind.STAND_DOWNS, destination, answered));
        return answered;
    }

    void book() {
        together.forEach(
                expected -> posted.calling(expected.at(), CostKind.ESCALATIONS, expected.place(), expected.messages()));
    }
}
