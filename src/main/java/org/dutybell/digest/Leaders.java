package org.dutybell.digest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Each once, in roster order. */
    public List<Person> all() {
        return roster.posts().stream()
                .filter(this::leads)
                .flatMap(post -> roster.actingFor(post.code(), day).who().stream())
                .distinct()
                .toList();
    }

    Set<String> postsOf(Person person) {
        return roster.postsOf(person.code(), day).stream().map(Post::code).collect(Collectors.toSet());
    }

    /** The posts that this person hears of when they miss something, at whatever level; not the own ones. */
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
