package org.dutybell.digest;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.reminder.UnitDays;

/**
 * Where the morning digests of one day go, which is where posts are reminded: the chat of a unit, and the private chat of
 * who acts for a post that is reminded in private. Pure.
 */
final class MorningPlaces {

    private final Roster roster;
    private final UnitDays days;
    private final LocalDate day;
    private final Set<MorningPlace> working;

    MorningPlaces(Roster roster, UnitDays days, LocalDate day) {
        this.roster = roster;
        this.days = days;
        this.day = day;
        this.working = places(roster.posts().stream().filter(this::works));
    }

    /** All there are, those with a day off too; in roster order. */
    Set<MorningPlace> all() {
        return places(roster.posts().stream());
    }

    /** Those at which a post works that day. */
    Set<MorningPlace> working() {
        return working;
    }

    /** Where that obligation is told of: to the holder's post and those that prepare it, as far as they work that day. */
    Set<MorningPlace> of(ObligationView obligation) {
        Set<MorningPlace> places = new LinkedHashSet<>();
        Stream<Post> preparing =
                obligation.duty().holders().preparedBy().stream().flatMap(role -> roster.postsWithRole(role).stream());
        Stream.concat(roster.post(obligation.post()).stream(), preparing)
                .filter(this::works)
                .forEach(post -> place(post, obligation.duty().code()).ifPresent(places::add));
        return places;
    }

    /** Whether a message could reach it. */
    boolean isReachable(MorningPlace place) {
        return !place.isPrivate()
                || roster.person(place.code())
                        .filter(person -> person.dingtalkUserId() != null)
                        .isPresent();
    }

    private boolean works(Post post) {
        return days.works(post.unit(), day);
    }

    private Set<MorningPlace> places(Stream<Post> posts) {
        Set<MorningPlace> chats = new LinkedHashSet<>();
        Set<MorningPlace> people = new LinkedHashSet<>();
        posts.forEach(post -> {
            if (post.reach() == Reach.GROUP) {
                chat(post).ifPresent(chats::add);
            } else {
                acting(post).map(MorningPlaces::privately).forEach(people::add);
            }
        });
        chats.addAll(people);
        return chats;
    }

    private Optional<MorningPlace> place(Post post, String duty) {
        return post.reach() == Reach.GROUP
                ? chat(post)
                : roster.actingFor(post.code(), day, duty).who().map(MorningPlaces::privately);
    }

    private Optional<MorningPlace> chat(Post post) {
        return roster.chatOf(post.unit()).map(chat -> new MorningPlace(DigestKind.MORNING, chat.code()));
    }

    /** Who acts for it, and to whom single duties of it are handed over. */
    private Stream<Person> acting(Post post) {
        Stream<Person> delegates = roster.delegations().stream()
                .filter(one -> one.post().equals(post.code()) && one.covers(day))
                .flatMap(one -> roster.person(one.to()).stream())
                .filter(person -> !roster.isAbsent(person.code(), day));
        return Stream.concat(roster.actingFor(post.code(), day).who().stream(), delegates);
    }

    private static MorningPlace privately(Person person) {
        return new MorningPlace(DigestKind.MORNING_PRIVATE, person.code());
    }
}
