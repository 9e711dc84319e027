package org.dutybell.cli;

import java.time.Instant;
import java.util.List;
import org.dutybell.duty.Nudge;
import org.dutybell.notification.Cost;
import org.dutybell.obligation.PlannedObligation;
import org.dutybell.organisation.Post;
import org.dutybell.reminder.NudgeTimes;
import org.dutybell.reminder.NudgeTimes.Planned;
import org.dutybell.reminder.PostTimes;

/** The reminders of a plan, and the answers in time that follow each of them. */
final class ReminderForecast {

    /** Lines of one message, as the server merges them. */
    private static final int MOST_LINES = 30;

    private final Assumptions assumptions;
    private final Listeners listeners;
    private final PostTimes times;
    private final Together together = new Together(MOST_LINES);

    ReminderForecast(Assumptions assumptions, Listeners listeners, PostTimes times) {
        this.assumptions = assumptions;
        this.listeners = listeners;
        this.times = times;
    }

    void add(PlannedObligation obligation, AnswerForecast answers) {
        listeners.remindedPosts(obligation).forEach(post -> add(obligation, post));
        List<Instant> instants = before(obligation, obligation.holder());
        for (int sent = 0; sent < instants.size(); sent++) {
            double answered = assumptions.openAfter(sent) - openAtNext(sent, instants.size());
            answers.answered(obligation, instants.get(sent), answered);
        }
        if (instants.isEmpty()) {
            answers.answered(obligation, obligation.window().due(), 1 - assumptions.missed());
        }
    }

    private void add(PlannedObligation obligation, Post post) {
        List<Instant> instants = before(obligation, post);
        for (int sent = 0; sent < instants.size(); sent++) {
            add(obligation, post, instants.get(sent), assumptions.openAfter(sent));
        }
        planned(obligation, post).stream()
                .filter(ReminderForecast::isOverdue)
                .forEach(nudge -> add(
                        obligation,
                        post,
                        sent(nudge, obligation, post),
                        assumptions.stillMissed(new Nudge(nudge.nudge()).overdueDay() - 1)));
    }

    private void add(PlannedObligation obligation, Post post, Instant at, double open) {
        listeners.place(post, at).ifPresent(place -> together.add(place, at, obligation, open));
    }

    void book(CostBook book) {
        together.forEach((occasion, messages) -> book.add(
                occasion.at(), CostKind.REMINDERS, Cost.sending(assumptions.reminderTo(occasion.place())), messages));
    }

    private double openAtNext(int sent, int all) {
        return sent + 1 == all ? assumptions.missed() : assumptions.openAfter(sent + 1);
    }

    /** Nudges that fall on one instant are one reminder. */
    private List<Instant> before(PlannedObligation obligation, Post post) {
        return planned(obligation, post).stream()
                .filter(nudge -> !isOverdue(nudge))
                .map(nudge -> sent(nudge, obligation, post))
                .distinct()
                .sorted()
                .toList();
    }

    private List<Planned> planned(PlannedObligation obligation, Post post) {
        var window = obligation.window();
        return times.of(post).of(obligation.duty().reminders(), window.opens(), window.due());
    }

    private Instant sent(Planned nudge, PlannedObligation obligation, Post post) {
        NudgeTimes ofPost = times.of(post);
        return ofPost.sent(
                nudge, obligation.window().opens(), obligation.window().due());
    }

    private static boolean isOverdue(Planned nudge) {
        return new Nudge(nudge.nudge()).isOverdue();
    }
}
