package org.dutybell.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.duty.EscalationPolicy.Step;
import org.dutybell.obligation.PlannedObligation;
import org.dutybell.organisation.Acting;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Roster.Level;

/**
 * Who hears on a day, as the server does it with deputies, rotation and delegation, but taking everybody as bound to
 * DingTalk.
 */
final class Hearers {

    private final Roster roster;
    private final ZoneId zone;

    Hearers(Roster roster, ZoneId zone) {
        this.roster = roster;
        this.zone = zone;
    }

    /** Who acts for the post that owes it. */
    Acting owing(PlannedObligation obligation, Instant at) {
        return roster.actingFor(
                obligation.holder().code(), day(at), obligation.duty().code());
    }

    /** Whose posts are reminded: the one that owes it, and those that prepare it. */
    Stream<Post> remindedPosts(PlannedObligation obligation) {
        Stream<Post> preparing =
                obligation.duty().holders().preparedBy().stream().flatMap(role -> roster.postsWithRole(role).stream());
        return Stream.concat(Stream.of(obligation.holder()), preparing).distinct();
    }

    /** Who hears a reminder to one of those posts. */
    Hearer reminded(Post post, PlannedObligation obligation, Instant at) {
        if (post.reach() == Reach.GROUP) {
            return roster.chatOf(post.unit())
                    .map(chat -> Hearer.chat(chat, as(post, obligation)))
                    .orElseGet(() -> Hearer.nobody(post.unit() + " has no chat"));
        }
        Acting acting = roster.actingFor(post.code(), day(at), obligation.duty().code());
        return acting.who()
                .map(person -> new Hearer("person " + person.code(), as(post, obligation)))
                .orElseGet(() -> Hearer.nobody(
                        (acting.holder() == null ? "the post is vacant" : "the holder is away and nobody stands in")
                                + ": it waits until somebody acts for " + post.code()));
    }

    private static String as(Post post, PlannedObligation obligation) {
        return post.equals(obligation.holder()) ? "owes it" : "prepares it as " + post.code();
    }

    /**
     * Who hears at an escalation step, without the holder, who acts for the holder, and those who heard before.
     *
     * @param told places that heard at earlier steps
     */
    List<Hearer> escalated(PlannedObligation obligation, Step step, Set<String> told, Instant at) {
        Set<String> leftOut = new HashSet<>(told);
        Acting owing = owing(obligation, at);
        Stream.concat(owing.who().stream(), owing.inPlaceOf().stream())
                .map(person -> "person " + person.code())
                .forEach(leftOut::add);
        Map<String, Hearer> heard = new LinkedHashMap<>();
        named(obligation.holder(), step)
                .flatMap(level -> hearers(level, at))
                .filter(hearer -> !leftOut.contains(hearer.place()))
                .forEach(hearer -> heard.putIfAbsent(hearer.place(), hearer));
        return List.copyOf(heard.values());
    }

    private Stream<Level> named(Post holder, Step step) {
        return step.to().isEmpty()
                ? roster.lineOf(holder).stream().skip(step.level() - 1L).limit(1)
                : Stream.of(roster.told(holder, step.to()));
    }

    private Stream<Hearer> hearers(Level level, Instant at) {
        return Stream.concat(
                level.posts().stream()
                        .flatMap(post -> acting(post, at).map(person -> Hearer.person(person, post)).stream()),
                level.chats().stream().map(chat -> Hearer.chat(chat, "as a group")));
    }

    private Optional<Person> acting(Post post, Instant at) {
        return roster.actingFor(post.code(), day(at)).who();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
