package org.dutybell.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.ActedPost;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the nudge that comes again; it is called off with the others when the obligation is done. */
@Service
@EnableConfigurationProperties(ReminderProperties.class)
class PostponedReminders implements Postponing {

    /** Name of such a nudge; further ones have a number. */
    static final String LATER = "later";
    /** What is asked again after this moment would leave no time to do it. */
    private static final Duration BEFORE_DUE = Duration.ofMinutes(30);

    private final ReminderRepository reminders;
    private final Organisation organisation;
    private final ReminderProperties properties;
    private final ZoneId zone;

    PostponedReminders(
            ReminderRepository reminders, Organisation organisation, ReminderProperties properties, ZoneId zone) {
        this.reminders = reminders;
        this.organisation = organisation;
        this.properties = properties;
        this.zone = zone;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> later(ObligationView obligation, String person, Instant now) {
        Instant wanted = now.plus(properties.later());
        Instant latest = obligation.due().minus(BEFORE_DUE);
        Instant at = wanted.isAfter(latest) ? latest : wanted;
        if (obligation.state() != ObligationState.OPEN || !at.isAfter(now)) {
            return Optional.empty();
        }
        List<Reminder> all = reminders.findByObligationIdOrderByDueAtAscIdAsc(obligation.id());
        String post = post(obligation, all, person, now);
        List<Reminder> asked =
                all.stream().filter(reminder -> isLater(reminder, post)).toList();
        Optional<Instant> waiting =
                asked.stream().filter(Reminder::isWaiting).map(Reminder::dueAt).findFirst();
        return waiting.isPresent()
                ? waiting
                : Optional.of(plan(obligation, asked.size(), new PostDuty(post, duty(all)), at));
    }

    private Instant plan(ObligationView obligation, int earlier, PostDuty nudged, Instant at) {
        String nudge = earlier == 0 ? LATER : LATER + "-" + (earlier + 1);
        reminders.saveAll(List.of(new Reminder(obligation.id(), nudge, nudged, at)));
        return at;
    }

    private String post(ObligationView obligation, List<Reminder> all, String person, Instant now) {
        Roster roster = organisation.roster();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Set<String> held = Stream.concat(
                        roster.postsOf(person, today).stream(),
                        roster.actedPostsOf(person, today).stream().map(ActedPost::post))
                .map(Post::code)
                .collect(Collectors.toSet());
        return all.stream()
                .map(Reminder::post)
                .filter(held::contains)
                .findFirst()
                .orElse(obligation.post());
    }

    private static @Nullable String duty(List<Reminder> all) {
        return all.isEmpty() ? null : all.get(0).postDuty().duty();
    }

    private static boolean isLater(Reminder reminder, String post) {
        return reminder.nudge().startsWith(LATER) && reminder.post().equals(post);
    }
}
