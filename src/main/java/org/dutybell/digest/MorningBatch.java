package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.calendar.Calendars;
import org.dutybell.notification.Notifications;
import org.dutybell.obligation.ComingObligations;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.OwedObligations;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.reminder.UnitDays;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The morning digests of one day, all in one transaction. */
@Component
class MorningBatch {

    private static final Duration MISSES_SHOWN = WeeklyBatch.MISSES_SHOWN;
    private static final String DAY_OFF = "the unit does not work on that day";

    private final DigestRows rows;
    private final OwedObligations owed;
    private final ComingObligations coming;
    private final Organisation organisation;
    private final Calendars calendars;
    private final Notifications notifications;
    private final MorningMessage message;
    private final MorningProperties properties;
    private final ObligationWords words;
    private final ZoneId zone;

    MorningBatch(
            DigestRows rows,
            OwedObligations owed,
            ComingObligations coming,
            Organisation organisation,
            Calendars calendars,
            Notifications notifications,
            MorningMessage message,
            MorningProperties properties,
            ObligationWords words,
            ZoneId zone) {
        this.rows = rows;
        this.owed = owed;
        this.coming = coming;
        this.organisation = organisation;
        this.calendars = calendars;
        this.notifications = notifications;
        this.message = message;
        this.properties = properties;
        this.words = words;
        this.zone = zone;
    }

    /** Writes them; returns how many. */
    @Transactional
    public int write(LocalDate day, Instant now) {
        if (!rows.begin(DigestKind.MORNING, day, now)) {
            return 0;
        }
        Roster roster = organisation.roster();
        UnitDays days = new UnitDays(roster, calendars.current());
        List<ObligationView> all = all(day, now);
        Speaker speaker = words.at(now);
        int written = 0;
        for (Chat chat : chats(roster).toList()) {
            if (days.works(chat.unit(), day)) {
                written += write(of(chat, all, roster, now), day, speaker);
            } else {
                rows.suppressed(DigestKind.MORNING, day, chat.code(), DAY_OFF);
            }
        }
        return written;
    }

    /** A unit's own chat is where its posts are reminded. */
    static Stream<Chat> chats(Roster roster) {
        return roster.chats().stream()
                .filter(chat -> roster.chatOf(chat.unit()).filter(chat::equals).isPresent())
                .filter(chat -> roster.posts().stream()
                        .anyMatch(post -> post.unit().equals(chat.unit()) && post.reach() == Reach.GROUP));
    }

    /** What is to be done now, or opens in the rest of the day. */
    private List<ObligationView> all(LocalDate day, Instant now) {
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        return Stream.concat(
                        owed.openOrDueFrom(now.minus(MISSES_SHOWN)).stream()
                                .filter(one -> one.state().isOwed()),
                        coming.openingBefore(midnight).stream())
                .sorted(Comparator.comparing(ObligationView::due).thenComparing(ObligationView::id))
                .toList();
    }

    private UnitMorning of(Chat chat, List<ObligationView> all, Roster roster, Instant now) {
        List<Post> posts = roster.posts().stream()
                .filter(post -> post.unit().equals(chat.unit()) && post.reach() == Reach.GROUP)
                .toList();
        Set<String> codes = posts.stream().map(Post::code).collect(Collectors.toSet());
        Set<String> roles = posts.stream().map(Post::role).collect(Collectors.toSet());
        List<ObligationView> theirs = all.stream()
                .filter(one -> codes.contains(one.post())
                        || one.duty().holders().preparedBy().stream().anyMatch(roles::contains))
                .toList();
        return UnitMorning.of(chat, theirs, now, zone, properties.soon());
    }

    private int write(UnitMorning morning, LocalDate day, Speaker speaker) {
        String chat = morning.chat().code();
        if (morning.isEmpty()) {
            rows.suppressed(DigestKind.MORNING, day, chat, WeeklyBatch.NOTHING);
            return 0;
        }
        rows.written(DigestKind.MORNING, day, chat, notifications.add(message.of(morning, day, speaker)));
        return 1;
    }
}
