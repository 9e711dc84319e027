package org.dutybell.waiver;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Roster.Level;

/** Who decides at which level of the holder's supervising line: whoever acts for its posts on that day. */
final class Deciders {

    private final Roster roster;
    private final LocalDate today;

    Deciders(Roster roster, LocalDate today) {
        this.roster = roster;
        this.today = today;
    }

    /**
     * The nearest level after that one with somebody who can be reached; who asked, the holder, who acts for the holder and
     * those who were asked before are left out.
     *
     * @param after 0 for the nearest of all
     * @param leftOut person codes
     */
    Optional<Panel> next(String post, String duty, int after, Set<String> leftOut) {
        List<Level> line = roster.post(post).map(roster::lineOf).orElse(List.of());
        Set<String> out = new HashSet<>(leftOut);
        Stream.concat(roster.holderOf(post, today).stream(), roster.actingFor(post, today, duty).who().stream())
                .map(Person::code)
                .forEach(out::add);
        return IntStream.rangeClosed(after + 1, line.size())
                .mapToObj(number -> new Panel(number, people(line.get(number - 1), out)))
                .filter(panel -> !panel.people().isEmpty())
                .findFirst();
    }

    private List<String> people(Level level, Set<String> out) {
        return level.posts().stream()
                .flatMap(post -> roster.actingFor(post.code(), today).who().stream())
                .filter(person -> person.dingtalkUserId() != null)
                .map(Person::code)
                .filter(person -> !out.contains(person))
                .distinct()
                .toList();
    }

    /**
     * Those who decide together: whoever answers first.
     *
     * @param level from 1
     * @param people person codes
     */
    record Panel(int level, List<String> people) {}
}
