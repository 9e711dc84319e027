package org.dutybell.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.duty.Duty;
import org.dutybell.organisation.ActedPost;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.UnitKind;

/**
 * Who may answer an obligation on a day: who holds its post, who stands in for the holder, who works in the same school or
 * office, who prepares it, whom the holder named, and who takes part in its appointment. In the bureau's leadership each answers for their own post only. Somebody who is away may
 * still answer.
 *
 * @param posts held
 * @param namedFor ids of obligations for which a holder named the person
 * @param partOf ids of obligations in whose appointment the person takes part
 * @param acted posts for which the person stands in; in another unit that gives no right to the rest of it
 */
record Entitlement(
        Set<String> posts,
        List<ActedPost> acted,
        Set<String> units,
        Set<String> roles,
        Set<Long> namedFor,
        Set<Long> partOf) {

    static Entitlement of(String person, Roster roster, LocalDate day) {
        List<Post> held = roster.postsOf(person, day);
        List<ActedPost> acted = roster.actedPostsOf(person, day);
        Stream<Post> whole =
                acted.stream().filter(one -> one.duties().isEmpty()).map(ActedPost::post);
        return new Entitlement(
                held.stream().map(Post::code).collect(Collectors.toSet()),
                acted,
                held.stream()
                        .map(Post::unit)
                        .filter(unit -> worksTogether(unit, roster))
                        .collect(Collectors.toSet()),
                Stream.concat(held.stream(), whole).map(Post::role).collect(Collectors.toSet()),
                Set.of(),
                Set.of());
    }

    Entitlement with(Set<Long> named, Set<Long> takesPart) {
        return new Entitlement(posts, acted, units, roles, named, takesPart);
    }

    private static boolean worksTogether(String unit, Roster roster) {
        return roster.unit(unit)
                .filter(found -> found.kind() != UnitKind.LEADERSHIP)
                .isPresent();
    }

    /** Whether the person may answer it. */
    boolean covers(ObligationView obligation) {
        return owes(obligation) || partOf.contains(obligation.id());
    }

    /** Whether it is on the person's list: who only takes part is not asked for it. */
    boolean owes(ObligationView obligation) {
        return holds(obligation)
                || units.contains(obligation.unit())
                || prepares(obligation.duty())
                || namedFor.contains(obligation.id());
    }

    /** Whether the person holds its post, or stands in for the holder. */
    boolean holds(ObligationView obligation) {
        return posts.contains(obligation.post()) || acted.stream().anyMatch(one -> isFor(one, obligation));
    }

    private static boolean isFor(ActedPost acted, ObligationView obligation) {
        return acted.post().code().equals(obligation.post())
                && (acted.duties().isEmpty()
                        || acted.duties().contains(obligation.duty().code()));
    }

    boolean prepares(Duty duty) {
        return duty.holders().preparedBy().stream().anyMatch(roles::contains);
    }

    /** The posts of which something may be answered; whether it is this duty, {@link #covers} says. */
    Set<String> anyOf() {
        return Stream.concat(
                        posts.stream(), acted.stream().map(one -> one.post().code()))
                .collect(Collectors.toSet());
    }
}
