package org.dutybell.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dutybell.calendar.Calendars;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.reminder.UnitDays;
import org.dutybell.review.ReviewBacklog;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reminders of one day to reviewers, all in one transaction. */
@Component
class ReviewBatch {

    static final String IN_THE_MORNING = "it stands in the morning digest";

    private final DigestRows rows;
    private final DueReviews due;
    private final ReviewLines lines;
    private final Organisation organisation;
    private final Calendars calendars;
    private final Notifications notifications;
    private final Templates templates;
    private final ObligationWords words;

    ReviewBatch(
            DigestRows rows,
            DueReviews due,
            ReviewLines lines,
            Organisation organisation,
            Calendars calendars,
            Notifications notifications,
            Templates templates,
            ObligationWords words) {
        this.rows = rows;
        this.due = due;
        this.lines = lines;
        this.organisation = organisation;
        this.calendars = calendars;
        this.notifications = notifications;
        this.templates = templates;
        this.words = words;
    }

    /** Writes them; returns how many. */
    @Transactional
    public int write(LocalDate day, Instant now) {
        if (!rows.begin(DigestKind.REVIEW, day, now)) {
            return 0;
        }
        Roster roster = organisation.roster();
        UnitDays days = new UnitDays(roster, calendars.current());
        Leaders leaders = new Leaders(roster, day);
        Set<String> told = rows.written(DigestKind.MORNING_PRIVATE, day);
        Speaker speaker = words.at(now);
        int written = 0;
        for (Map.Entry<String, ReviewBacklog> one : due.on(day, now).entrySet()) {
            Person reviewer = roster.person(one.getKey()).orElseThrow();
            boolean works = leaders.postsOf(reviewer).stream()
                    .flatMap(post -> roster.post(post).stream())
                    .map(Post::unit)
                    .anyMatch(unit -> days.works(unit, day));
            Optional<String> without = whyNone(reviewer, works, told);
            without.ifPresent(why -> rows.suppressed(DigestKind.REVIEW, day, reviewer.code(), why));
            if (without.isEmpty()) {
                long notification = notifications.add(message(reviewer.code(), one.getValue(), day, speaker));
                rows.written(DigestKind.REVIEW, day, reviewer.code(), notification);
                written++;
            }
        }
        return written;
    }

    private static Optional<String> whyNone(Person reviewer, boolean works, Set<String> told) {
        if (told.contains(reviewer.code())) {
            return Optional.of(IN_THE_MORNING);
        }
        if (!works) {
            return Optional.of(MorningBatch.DAY_OFF);
        }
        return reviewer.dingtalkUserId() == null ? Optional.of(WeeklyBatch.UNBOUND) : Optional.empty();
    }

    private NewNotification message(String person, ReviewBacklog backlog, LocalDate day, Speaker speaker) {
        List<String> body = lines.all(person, backlog, speaker);
        return new NewNotification(
                "digest:review:" + day + ":" + person,
                MessageKind.DIGEST,
                new Destination.ToPerson(person),
                new Content.Message(
                        templates.render(
                                Template.REVIEW_WAITING_TITLE,
                                Map.of("count", backlog.waiting().size())),
                        String.join("\n\n", body),
                        "/reviews",
                        false),
                speaker.now());
    }
}
