package org.dutybell.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dutybell.digest.Mornings;
import org.dutybell.obligation.PlannedObligation;
import org.dutybell.organisation.Post;
import org.dutybell.reminder.NudgeTimes;
import org.dutybell.reminder.PostTimes;
import org.dutybell.reminder.UnitDays;

/**
 * The morning digests: one message for each place on each of its days on which something of its is not done yet. What is overdue
 * by itself makes none here.
 */
final class MorningForecast {

    private final Assumptions assumptions;
    private final Listeners listeners;
    private final PostTimes times;
    private final UnitDays days;
    private final Mornings mornings;
    private final ZoneId zone;
    private final Together together = new Together(Integer.MAX_VALUE);

    MorningForecast(Assumptions assumptions, Listeners listeners, PostTimes times, UnitDays days, ZoneId zone) {
        this.assumptions = assumptions;
        this.listeners = listeners;
        this.times = times;
        this.days = days;
        this.mornings = Mornings.usual(zone);
        this.zone = zone;
    }

    void add(PlannedObligation obligation) {
        if (assumptions.mornings()) {
            Instant opens = obligation.window().opens();
            mornings.telling(opens, obligation.window().due())
                    .forEach(morning -> listeners
                            .remindedPosts(obligation)
                            .filter(post -> days.works(post.unit(), LocalDate.ofInstant(morning, zone)))
                            .forEach(post -> add(obligation, post, morning)));
        }
    }

    private void add(PlannedObligation obligation, Post post, Instant morning) {
        listeners
                .place(post, morning)
                .ifPresent(place -> together.add(
                        place, morning, obligation, assumptions.openAfter(remindersBefore(obligation, post, morning))));
    }

    /** On days before: what is sent earlier on the same day is told by the digest itself. */
    private int remindersBefore(PlannedObligation obligation, Post post, Instant morning) {
        LocalDate day = LocalDate.ofInstant(morning, zone);
        Instant opens = obligation.window().opens();
        Instant due = obligation.window().due();
        NudgeTimes ofPost = times.of(post);
        return (int) ofPost.of(obligation.duty().reminders(), opens, due).stream()
                .map(nudge -> ofPost.sent(nudge.at(), due))
                .filter(sent -> LocalDate.ofInstant(sent, zone).isBefore(day))
                .distinct()
                .count();
    }

    void book(CostBook book) {
        Posted posted = new Posted(assumptions, book);
        together.forEach(
                expected -> posted.routine(expected.at(), CostKind.DIGESTS, expected.place(), expected.messages()));
    }
}
