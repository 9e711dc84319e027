package org.dutybell.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.duty.EscalationPolicy.Step;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.PlannedObligation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Roster.Level;

/** Where an obligation is heard of. As the server does it, but taking everybody as bound to DingTalk. */
final class Listeners {

    private final Roster roster;
    private final ZoneId zone;

    Listeners(Roster roster, ZoneId zone) {
        this.roster = roster;
        this.zone = zone;
    }

    /** The holder's post and the posts that prepare the duty. */
    Stream<Post> remindedPosts(PlannedObligation obligation) {
        Stream<Post> preparing =
                obligation.duty().holders().preparedBy().stream().flatMap(role -> roster.postsWithRole(role).stream());
        return Stream.concat(Stream.of(obligation.holder()), preparing).distinct();
    }

    /** Who hears at that step, without the holder and those who heard before. */
    List<Destination> escalatedTo(PlannedObligation obligation, Step step, List<Destination> before, Instant at) {
        Set<Destination> leftOut = new HashSet<>(before);
        privateChat(obligation.holder(), at).ifPresent(leftOut::add);
        return levels(obligation.holder(), step)
                .flatMap(heard -> Stream.concat(
                        heard.posts().stream().flatMap(post -> privateChat(post, at).stream()),
                        heard.chats().stream().map(chat -> new Destination.ToChat(chat.code()))))
                .filter(destination -> !leftOut.contains(destination))
                .distinct()
                .toList();
    }

    private Stream<Level> levels(Post holder, Step step) {
        return step.to().isEmpty()
                ? roster.lineOf(holder).stream().skip(step.level() - 1L).limit(1)
                : Stream.of(roster.told(holder, step.to()));
    }

    /** Whether the holder is a leader, who is reminded in private. */
    boolean isLeader(PlannedObligation obligation, Instant at) {
        return obligation.holder().reach() == Reach.PRIVATE
                && privateChat(obligation.holder(), at).isPresent();
    }

    /** Where a post is reminded; a vacant post and a unit without a chat have no such place. */
    Optional<Destination> place(Post post, Instant at) {
        return post.reach() == Reach.PRIVATE
                ? privateChat(post, at)
                : roster.chatOf(post.unit()).map(chat -> new Destination.ToChat(chat.code()));
    }

    private Optional<Destination> privateChat(Post post, Instant at) {
        Optional<Person> acting =
                roster.actingFor(post.code(), LocalDate.ofInstant(at, zone)).who();
        return acting.map(person -> new Destination.ToPerson(person.code()));
    }
}
