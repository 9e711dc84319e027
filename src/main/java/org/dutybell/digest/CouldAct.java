package org.dutybell.digest;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;

/** Who could have acted for a post on a day: absences are entered afterwards too. Pure. */
final class CouldAct {

    private CouldAct() {}

    /** The codes of all who hold it, act for it or are its deputy. */
    static Set<String> on(LocalDate day, Post post, Roster roster) {
        Stream<Person> deputy = Stream.ofNullable(post.deputy())
                .flatMap(code -> roster.person(code).or(() -> roster.holderOf(code, day)).stream());
        return Stream.of(
                        roster.holderOf(post.code(), day).stream(),
                        roster.actingFor(post.code(), day).who().stream(),
                        deputy)
                .flatMap(people -> people)
                .map(Person::code)
                .collect(Collectors.toSet());
    }
}
