package org.dutybell.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dutybell.notification.Destination;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.shared.Batches;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Service;

/** Sends the nudges that are due: everything for one chat or one person becomes one message. */
@Service
public class ReminderPass {

    private final ReminderRepository reminders;
    private final ReminderMerge merge;
    private final Organisation organisation;
    private final ObligationWords words;
    private final ZoneId zone;

    ReminderPass(
            ReminderRepository reminders,
            ReminderMerge merge,
            Organisation organisation,
            ObligationWords words,
            ZoneId zone) {
        this.words = words;
        this.reminders = reminders;
        this.merge = merge;
        this.organisation = organisation;
        this.zone = zone;
    }

    /** Settles what is due, one transaction a message; returns how many messages were written. */
    public int run(Instant now) {
        int written = 0;
        Speaker speaker = words.at(now);
        for (Map.Entry<Optional<Destination>, TreeSet<String>> one :
                byDestination(now).entrySet()) {
            written += Batches.untilEmpty(() -> merge.settle(one.getKey(), one.getValue(), speaker, now));
        }
        return written;
    }

    /** When the next nudge after that time is due; empty when none waits. */
    public Optional<Instant> next(Instant after) {
        return reminders.next(after);
    }

    private Map<Optional<Destination>, TreeSet<String>> byDestination(Instant now) {
        Roster roster = organisation.roster();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Map<Optional<Destination>, TreeSet<String>> posts = new LinkedHashMap<>();
        for (String post : reminders.postsDue(now)) {
            posts.computeIfAbsent(destination(post, roster, today), none -> new TreeSet<>())
                    .add(post);
        }
        return posts;
    }

    /** The unit's chat, or the private chat of who holds the post today; empty when there is neither. */
    static Optional<Destination> destination(String postCode, Roster roster, LocalDate today) {
        Optional<Post> post = roster.post(postCode);
        if (post.filter(found -> found.reach() == Reach.PRIVATE).isPresent()) {
            return roster.holderOf(postCode, today).map(person -> new Destination.ToPerson(person.code()));
        }
        return post.flatMap(found -> roster.chatOf(found.unit())).map(chat -> new Destination.ToChat(chat.code()));
    }
}
