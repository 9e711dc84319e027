package org.dutybell.reminder;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationMissed;
import org.dutybell.obligation.ObligationOpened;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.ObligationWaived;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.reminder.NudgeTimes.Planned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the nudges of an obligation when it opens and calls off the rest when it is done or missed. */
@Component
class ReminderSchedule {

    private final ReminderRepository reminders;
    private final CurrentTimes times;

    ReminderSchedule(ReminderRepository reminders, CurrentTimes times) {
        this.reminders = reminders;
        this.times = times;
    }

    @EventListener
    void on(ObligationOpened opened) {
        reminders.saveAll(nudges(opened.obligation(), opened.at()).toList());
    }

    @EventListener
    void on(ObligationFulfilled fulfilled) {
        callOff(waiting(fulfilled.obligation()), "done", fulfilled.at());
    }

    @EventListener
    void on(ObligationWaived waived) {
        callOff(waiting(waived.obligation()), "waived", waived.at());
    }

    /** Those for after the due day go on. */
    @EventListener
    void on(ObligationMissed missed) {
        List<Reminder> before = waiting(missed.obligation()).stream()
                .filter(reminder -> !reminder.isOverdue())
                .toList();
        callOff(before, "missed, escalated instead", missed.at());
    }

    /** What is written when that obligation opens, by the calendar as it is now. */
    Stream<Reminder> nudges(ObligationView obligation, Instant now) {
        return nudges(
                obligation,
                now,
                ofPost -> cannotWait(obligation)
                        ? ofPost.atOnce(obligation.duty().reminders(), obligation.opens(), obligation.due(), now)
                        : ofPost.of(obligation.duty().reminders(), obligation.opens(), obligation.due(), now));
    }

    private static boolean cannotWait(ObligationView obligation) {
        return obligation.duty().window().startedBy().isPresent();
    }

    /** What is left of them for a due time that is new. */
    Stream<Reminder> nudgesAhead(ObligationView obligation, Instant now) {
        return nudges(
                obligation,
                now,
                ofPost -> ofPost.ahead(obligation.duty().reminders(), obligation.opens(), obligation.due(), now));
    }

    private Stream<Reminder> nudges(
            ObligationView obligation, Instant now, Function<NudgeTimes, List<Planned>> planned) {
        PostTimes current = times.at(now);
        return posts(obligation, current.roster()).stream()
                .flatMap(post -> planned.apply(current.of(post)).stream()
                        .map(nudge -> new Reminder(
                                obligation.id(),
                                nudge.nudge(),
                                new PostDuty(post, obligation.duty().code()),
                                nudge.at())));
    }

    /** The holder's post and the posts that prepare the duty. */
    private static List<String> posts(ObligationView obligation, Roster roster) {
        Stream<String> preparing = obligation.duty().holders().preparedBy().stream()
                .flatMap(role -> roster.postsWithRole(role).stream())
                .map(Post::code);
        return Stream.concat(Stream.of(obligation.post()), preparing).distinct().toList();
    }

    private List<Reminder> waiting(ObligationView obligation) {
        return reminders.lockWaiting(obligation.id());
    }

    private static void callOff(List<Reminder> waiting, String why, Instant now) {
        waiting.forEach(reminder -> reminder.suppressed(why, now));
    }
}
