package org.dutybell.incident;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutybell.incident.Told.Kind;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Roster.Level;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;

/** Who has to hear of what happened at a unit, by its posts and their supervising lines. */
final class Hearers {

    private final Roster roster;
    private final LocalDate today;

    Hearers(Roster roster, LocalDate today) {
        this.roster = roster;
        this.today = today;
    }

    /**
     * Of an accident: the unit's posts, everybody up their lines, the safety office and its group. Each once, nearest first; whoever
     * acts for a post hears for it.
     */
    List<Told> ofAccident(String unit, String reporter) {
        List<Level> levels = levels(unit, Integer.MAX_VALUE);
        Stream<Post> posts = Stream.of(
                        postsOf(unit),
                        levels.stream().flatMap(level -> level.posts().stream()),
                        safetyOffices().flatMap(office -> postsOf(office.code())))
                .flatMap(all -> all);
        Stream<Chat> chats = Stream.concat(
                levels.stream().flatMap(level -> level.chats().stream()),
                safetyOffices().flatMap(office -> roster.chatOf(office.code()).stream()));
        return each(posts, chats, reporter);
    }

    /** Of a hazard: the unit's posts and who supervises them next outside the unit. */
    List<Told> ofHazard(String unit, String reporter) {
        return each(
                Stream.concat(postsOf(unit), levels(unit, 1).stream().flatMap(level -> level.posts().stream())),
                Stream.empty(),
                reporter);
    }

    /** Whom to phone when something happened there: the safety office and whoever supervises the unit next, without the unit itself. */
    List<Person> toPhone(String unit) {
        Stream<Post> posts = Stream.concat(
                        safetyOffices().flatMap(office -> postsOf(office.code())),
                        levels(unit, 2).stream().flatMap(level -> level.posts().stream()))
                .filter(post -> !post.unit().equals(unit));
        return people(posts);
    }

    /** The same for somebody of no unit. */
    List<Person> toPhone() {
        return people(safetyOffices()
                .flatMap(office -> postsOf(office.code()))
                .flatMap(post -> Stream.concat(
                        Stream.of(post),
                        roster.lineOf(post).stream().limit(1).flatMap(level -> level.posts().stream()))));
    }

    private List<Person> people(Stream<Post> posts) {
        return posts.flatMap(post -> roster.actingFor(post.code(), today).who().stream())
                .filter(person -> person.mobile() != null)
                .distinct()
                .toList();
    }

    /** The levels above the unit's posts that reach outside it, so many of each line. */
    private List<Level> levels(String unit, int most) {
        return postsOf(unit)
                .flatMap(post -> roster.lineOf(post).stream()
                        .filter(level -> level.posts().stream()
                                        .anyMatch(other -> !other.unit().equals(unit))
                                || !level.chats().isEmpty())
                        .limit(most))
                .distinct()
                .toList();
    }

    private Stream<Post> postsOf(String unit) {
        return roster.posts().stream().filter(post -> post.unit().equals(unit));
    }

    private Stream<Unit> safetyOffices() {
        return roster.units().stream().filter(unit -> unit.kind() == UnitKind.SAFETY_OFFICE);
    }

    private List<Told> each(Stream<Post> posts, Stream<Chat> chats, String reporter) {
        Map<String, Told> all = new LinkedHashMap<>();
        posts.map(this::told)
                .filter(told -> told.kind() != Kind.PERSON || !told.addressee().equals(reporter))
                .forEach(told -> all.putIfAbsent(told.kind() + told.addressee(), told));
        chats.forEach(chat -> all.putIfAbsent(Kind.CHAT + chat.code(), new Told(Kind.CHAT, chat.code(), "", null)));
        return List.copyOf(all.values());
    }

    private Told told(Post post) {
        return roster.actingFor(post.code(), today)
                .who()
                .map(person -> new Told(Kind.PERSON, person.code(), post.code(), null))
                .orElseGet(() -> new Told(Kind.POST, post.code(), post.code(), null));
    }
}
