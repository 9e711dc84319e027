package org.dutybell.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.dutybell.duty.Nudge;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Way;
import org.dutybell.obligation.PlannedObligation;
import org.dutybell.organisation.Post;
import org.dutybell.reminder.NudgeTimes;
import org.dutybell.reminder.PostTimes;

/** The reminders of a plan, and the answers in time that follow each of them. */
final class ReminderForecast {

    /** Lines of one message, as the server merges them. */
    private static final int MOST_LINES = 30;

    private final Assumptions assumptions;
    private final Listeners listeners;
    private final PostTimes times;
    private final BiPredicate<Post, Instant> carried;
    private final Together together = new Together(MOST_LINES);

    /** @param carried whether another message tells that post of a window that opens then */
    ReminderForecast(
            Assumptions assumptions, Listeners listeners, PostTimes times, BiPredicate<Post, Instant> carried) {
        this.assumptions = assumptions;
        this.listeners = listeners;
        this.times = times;
        this.carried = carried;
    }

    void add(PlannedObligation obligation, AnswerForecast answers) {
        listeners.remindedPosts(obligation).forEach(post -> add(obligation, post));
        List<Instant> instants =
                List.copyOf(before(planned(obligation, obligation.holder())).keySet());
        for (int sent = 0; sent < instants.size(); sent++) {
            double answered = assumptions.openAfter(sent) - openAtNext(sent, instants.size());
            answers.answered(obligation, instants.get(sent), answered);
        }
        if (instants.isEmpty()) {
            answers.answered(obligation, obligation.window().due(), 1 - assumptions.missed());
        }
    }

    private void add(PlannedObligation obligation, Post post) {
        List<Sent> all = planned(obligation, post);
        boolean told = carried.test(post, obligation.window().opens());
        int sent = 0;
        for (Map.Entry<Instant, List<Sent>> reminder : before(all).entrySet()) {
            if (!told || !reminder.getValue().stream().allMatch(Sent::isOpening)) {
                add(obligation, post, reminder.getKey(), assumptions.openAfter(sent));
            }
            sent++;
        }
        all.stream()
                .filter(one -> one.nudge().isOverdue())
                .forEach(one -> listeners
                        .place(post, one.at())
                        .ifPresent(place -> together.addCalling(
                                place,
                                one.at(),
                                obligation,
                                assumptions.stillMissed(one.nudge().overdueDay() - 1))));
    }

    private void add(PlannedObligation obligation, Post post, Instant at, double open) {
        listeners.place(post, at).ifPresent(place -> together.add(place, at, obligation, open));
    }

    void book(CostBook book) {
        Posted posted = new Posted(assumptions, book);
        together.forEach(expected -> {
            if (assumptions.cards()) {
                book.add(expected.at(), CostKind.REMINDERS, Cost.sending(Way.CARD), expected.messages());
            } else {
                posted.routine(expected.at(), CostKind.REMINDERS, expected.place(), expected.routine());
                posted.calling(expected.at(), CostKind.REMINDERS, expected.place(), expected.calling());
            }
        });
    }

    /** The chance that the obligation is still open at a time before it is due. */
    double openAt(PlannedObligation obligation, Instant at) {
        return assumptions.openAfter(
                before(planned(obligation, obligation.holder())).headMap(at).size());
    }

    private double openAtNext(int sent, int all) {
        return sent + 1 == all ? assumptions.missed() : assumptions.openAfter(sent + 1);
    }

    /** Nudges that fall on one instant are one reminder. */
    private static SortedMap<Instant, List<Sent>> before(List<Sent> all) {
        return all.stream()
                .filter(one -> !one.nudge().isOverdue())
                .collect(Collectors.groupingBy(Sent::at, TreeMap::new, Collectors.toList()));
    }

    private List<Sent> planned(PlannedObligation obligation, Post post) {
        Instant opens = obligation.window().opens();
        Instant due = obligation.window().due();
        NudgeTimes ofPost = times.of(post);
        return ofPost.of(obligation.duty().reminders(), opens, due).stream()
                .map(nudge -> new Sent(new Nudge(nudge.nudge()), ofPost.sent(nudge.at(), due)))
                .toList();
    }

    /** A nudge and when it goes out. */
    private record Sent(Nudge nudge, Instant at) {

        boolean isOpening() {
            return nudge.code().equals("opens");
        }
    }
}
