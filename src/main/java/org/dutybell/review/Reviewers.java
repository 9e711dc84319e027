package org.dutybell.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Roster.Level;

/** Who may review what a post did. */
final class Reviewers {

    private final Roster roster;
    private final LocalDate today;

    Reviewers(Roster roster, LocalDate today) {
        this.roster = roster;
        this.today = today;
    }

    /**
     * Those of the nearest supervising level with anybody left.
     *
     * @param leftOut codes of those who sent the check-ins
     */
    List<String> of(String post, Set<String> leftOut) {
        return roster.post(post).map(roster::lineOf).orElse(List.of()).stream()
                .map(level -> people(level, leftOut))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Those of the nearest level above {@link #of}: they hear of what lies too long. */
    List<String> above(String post, Set<String> leftOut) {
        return of(
                post,
                Stream.concat(leftOut.stream(), of(post, leftOut).stream()).collect(Collectors.toSet()));
    }

    private List<String> people(Level level, Set<String> leftOut) {
        return level.posts().stream()
                .flatMap(post -> roster.actingFor(post.code(), today).who().stream())
                .map(Person::code)
                .filter(person -> !leftOut.contains(person))
                .distinct()
                .toList();
    }
}
