package org.dutybell.reminder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationMissed;
import org.dutybell.obligation.ObligationOpened;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.ObligationWaived;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Post;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the nudges of an obligation when it opens and calls off the rest when it is done or missed. */
@Component
class ReminderSchedule {

    private final ReminderRepository reminders;
    private final Organisation organisation;
    private final ZoneId zone;

    ReminderSchedule(ReminderRepository reminders, Organisation organisation, ZoneId zone) {
        this.reminders = reminders;
        this.organisation = organisation;
        this.zone = zone;
    }

    @EventListener
    void on(ObligationOpened opened) {
        reminders.saveAll(nudges(opened.obligation()).toList());
    }

    @EventListener
    void on(ObligationFulfilled fulfilled) {
        callOff(fulfilled.obligation(), "done", fulfilled.at());
    }

    @EventListener
    void on(ObligationWaived waived) {
        callOff(waived.obligation(), "waived", waived.at());
    }

    @EventListener
    void on(ObligationMissed missed) {
        callOff(missed.obligation(), "missed, escalated instead", missed.at());
    }

    /** What is written when that obligation opens. */
    Stream<Reminder> nudges(ObligationView obligation) {
        return posts(obligation).stream().flatMap(post -> nudges(obligation, post));
    }

    /** The holder's post and the posts that prepare the duty. */
    private List<String> posts(ObligationView obligation) {
        Stream<String> preparing = obligation.duty().holders().preparedBy().stream()
                .flatMap(role -> organisation.roster().postsWithRole(role).stream())
                .map(Post::code);
        return Stream.concat(Stream.of(obligation.post()), preparing).distinct().toList();
    }

    private Stream<Reminder> nudges(ObligationView obligation, String post) {
        var plan = obligation.duty().reminders();
        return plan.nudges().stream()
                .map(nudge -> new Reminder(
                        obligation.id(),
                        nudge.code(),
                        new PostDuty(post, obligation.duty().code()),
                        nudge.instant(obligation.opens(), obligation.due(), plan.at(), zone)));
    }

    private void callOff(ObligationView obligation, String why, Instant now) {
        reminders.lockWaiting(obligation.id()).forEach(reminder -> reminder.suppressed(why, now));
    }
}
