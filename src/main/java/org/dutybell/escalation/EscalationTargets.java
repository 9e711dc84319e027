package org.dutybell.escalation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Acting;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Roster.Level;

/** Who hears at a level of an obligation's supervising line; people whom DingTalk cannot reach do not. */
final class EscalationTargets {

    private final Roster roster;
    private final LocalDate today;

    EscalationTargets(Roster roster, LocalDate today) {
        this.roster = roster;
        this.today = today;
    }

    /**
     * The people and chats that hear.
     *
     * @param level 1 is the nearest
     * @param alreadyTold who heard at an earlier step; they, the holder and who acts for the holder are left out
     */
    List<Destination> at(ObligationView obligation, int level, Set<Destination> alreadyTold) {
        Set<Destination> leftOut = new HashSet<>(alreadyTold);
        Acting owing =
                roster.actingFor(obligation.post(), today, obligation.duty().code());
        Stream.of(owing.who(), owing.inPlaceOf())
                .flatMap(Optional::stream)
                .forEach(person -> leftOut.add(new Destination.ToPerson(person.code())));
        return roster.post(obligation.post()).map(roster::lineOf).stream()
                .filter(line -> level <= line.size())
                .flatMap(line -> destinations(line.get(level - 1)))
                .filter(destination -> !leftOut.contains(destination))
                .distinct()
                .toList();
    }

    private Stream<Destination> destinations(Level level) {
        Stream<Destination> people = level.posts().stream()
                .map(Post::code)
                .flatMap(post -> roster.actingFor(post, today).who().stream())
                .filter(person -> person.dingtalkUserId() != null)
                .map(person -> new Destination.ToPerson(person.code()));
        Stream<Destination> chats = level.chats().stream().map(chat -> new Destination.ToChat(chat.code()));
        return Stream.concat(people, chats);
    }
}
