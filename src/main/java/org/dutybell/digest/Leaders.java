package org.dutybell.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.ActedPost;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.UnitKind;

/**
 * Who is a leader, and of whom, on one day. A leader holds a post of the bureau's leadership or heads a unit: nobody of the
 * same unit stands in the line above. So an office head and a headmaster are, a deputy headmaster is not, whatever a
 * bureau calls its roles.
 */
public final class Leaders {

    private final Roster roster;
    private final LocalDate day;
    /** By the post that supervises, the posts it hears of. */
    private final Map<String, Set<String>> supervised = new HashMap<>();

    public Leaders(Roster roster, LocalDate day) {
        this.roster = roster;
        this.day = day;
        roster.posts()
                .forEach(post -> roster.lineOf(post).stream()
                        .flatMap(level -> level.posts().stream())
                        .forEach(above -> supervised
                                .computeIfAbsent(above.code(), none -> new LinkedHashSet<>())
                                .add(post.code())));
    }

    /** Who acts for such a post that day, and to whom single duties of it are handed over; each once, in roster order. */
    public List<Person> all() {
        return roster.posts().stream()
                .filter(this::leads)
                .flatMap(post -> Stream.concat(roster.actingFor(post.code(), day).who().stream(), delegates(post)))
                .distinct()
                .toList();
    }

    private Stream<Person> delegates(Post post) {
        return roster.delegations().stream()
                .filter(one -> one.post().equals(post.code()) && one.covers(day))
                .flatMap(one -> roster.person(one.to()).stream())
                .filter(person -> !roster.isAbsent(person.code(), day));
    }

    /** The obligations by the code of who sees to them that day, as holder or in the holder's place. */
    Map<String, List<ObligationView>> byWhoSeesToIt(List<ObligationView> obligations) {
        Map<String, List<ObligationView>> seen = new HashMap<>();
        obligations.forEach(one -> roster.actingFor(one.post(), day, one.duty().code())
                .who()
                .ifPresent(person -> seen.computeIfAbsent(person.code(), none -> new ArrayList<>())
                        .add(one)));
        return seen;
    }

    /** The posts for which this person acts in whole, held or not. */
    Set<String> postsOf(Person person) {
        return Stream.concat(
                        roster.postsOf(person.code(), day).stream(),
                        roster.actedPostsOf(person.code(), day).stream().map(ActedPost::post))
                .map(Post::code)
                .filter(post ->
                        roster.actingFor(post, day).who().filter(person::equals).isPresent())
                .collect(Collectors.toSet());
    }

    /** By the code of each leader's post for which somebody acts: the codes of all who hold it, act for it or are its deputy. */
    Map<String, Set<String>> couldAct() {
        return roster.posts().stream()
                .filter(this::leads)
                .filter(post -> roster.actingFor(post.code(), day).who().isPresent())
                .collect(Collectors.toMap(Post::code, post -> CouldAct.on(day, post, roster)));
    }

    /** The posts that this person hears of when they miss something, at whatever level; not those the person acts for. */
    Set<String> supervisedBy(Person person) {
        Set<String> own = postsOf(person);
        return own.stream()
                .flatMap(post -> supervised.getOrDefault(post, Set.of()).stream())
                .filter(post -> !own.contains(post))
                .collect(Collectors.toSet());
    }

    private boolean leads(Post post) {
        return isOfLeadership(post) || isHead(post);
    }

    private boolean isOfLeadership(Post post) {
        return roster.unit(post.unit())
                .filter(unit -> unit.kind() == UnitKind.LEADERSHIP)
                .isPresent();
    }

    private boolean isHead(Post post) {
        List<Roster.Level> line = roster.lineOf(post);
        boolean stands = !line.isEmpty() || supervised.containsKey(post.code());
        return stands
                && line.stream()
                        .flatMap(level -> level.posts().stream())
                        .noneMatch(above -> above.unit().equals(post.unit()));
    }
}
