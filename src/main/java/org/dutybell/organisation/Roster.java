package org.dutybell.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The organisation at one moment, with questions about it. Immutable; codes are unique and references resolve. It is held
 * in memory and asked often, so what is asked by a code is found by it.
 */
public final class Roster {

    private final List<Unit> units;
    private final List<Post> posts;
    private final List<Person> people;
    private final List<Holding> holdings;
    private final List<Chat> chats;
    private final List<SupervisingLine> lines;

    private final Map<String, Unit> unitsByCode;
    private final Map<String, Post> postsByCode;
    private final Map<String, Person> peopleByCode;
    private final Map<String, Person> peopleByDingtalkId;
    private final Map<String, List<Holding>> holdingsByPost;
    private final Map<String, List<Holding>> holdingsByPerson;

    public Roster(
            List<Unit> units,
            List<Post> posts,
            List<Person> people,
            List<Holding> holdings,
            List<Chat> chats,
            List<SupervisingLine> lines) {
        this.units = List.copyOf(units);
        this.posts = List.copyOf(posts);
        this.people = List.copyOf(people);
        this.holdings = List.copyOf(holdings);
        this.chats = List.copyOf(chats);
        this.lines = List.copyOf(lines);
        unitsByCode = byKey(units, Unit::code);
        postsByCode = byKey(posts, Post::code);
        peopleByCode = byKey(people, Person::code);
        peopleByDingtalkId = byKey(
                people.stream()
                        .filter(person -> person.dingtalkUserId() != null)
                        .toList(),
                person -> String.valueOf(person.dingtalkUserId()));
        holdingsByPost = holdings.stream().collect(Collectors.groupingBy(Holding::post));
        holdingsByPerson = holdings.stream().collect(Collectors.groupingBy(Holding::person));
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
    }

    public List<Unit> units() {
        return units;
    }

    public List<Post> posts() {
        return posts;
    }

    public List<Person> people() {
        return people;
    }

    public List<Holding> holdings() {
        return holdings;
    }

    public List<Chat> chats() {
        return chats;
    }

    public List<SupervisingLine> lines() {
        return lines;
    }

    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(unitsByCode.get(code));
    }

    public Optional<Post> post(String code) {
        return Optional.ofNullable(postsByCode.get(code));
    }

    public Optional<Person> person(String code) {
        return Optional.ofNullable(peopleByCode.get(code));
    }

    public Optional<Person> personByDingtalkId(String userId) {
        return Optional.ofNullable(peopleByDingtalkId.get(userId));
    }

    /** The unit's own chat; the first one when it has several. */
    public Optional<Chat> chatOf(String unitCode) {
        return chats.stream().filter(chat -> chat.unit().equals(unitCode)).findFirst();
    }

    public Optional<Chat> chat(String code) {
        return chats.stream().filter(chat -> chat.code().equals(code)).findFirst();
    }

    /** Who holds the post on that day; empty when it is vacant. */
    public Optional<Person> holderOf(String postCode, LocalDate day) {
        return holdingsByPost.getOrDefault(postCode, List.of()).stream()
                .filter(holding -> holding.covers(day))
                .findFirst()
                .flatMap(holding -> person(holding.person()));
    }

    /** The posts a person holds on that day, in roster order. */
    public List<Post> postsOf(String personCode, LocalDate day) {
        return holdingsByPerson.getOrDefault(personCode, List.of()).stream()
                .filter(holding -> holding.covers(day))
                .flatMap(holding -> post(holding.post()).stream())
                .toList();
    }

    /** All posts with this role, in roster order. */
    public List<Post> postsWithRole(String role) {
        return posts.stream().filter(post -> post.role().equals(role)).toList();
    }

    /** The schools an office inspects: those in its business and those assigned to it, each once, in roster order. */
    public List<Unit> schoolsOf(Unit office) {
        return units.stream()
                .filter(unit -> office.assignedSchools().contains(unit.code())
                        || office.businessSchools().contains(unit.code()))
                .toList();
    }

    /** The supervising line of a post: for each level the posts and chats that hear, without the post itself. */
    public List<Level> lineOf(Post post) {
        return lines.stream()
                .filter(line -> line.role().equals(post.role()))
                .findFirst()
                .map(line -> line.levels().stream()
                        .map(targets -> told(post, targets))
                        .toList())
                .orElse(List.of());
    }

    /**
     * The posts and chats that stand in these relations to a post, without the post itself.
     *
     * @param targets in the words of a supervising line, see {@link SupervisingLine}
     */
    public Level told(Post post, List<String> targets) {
        List<Post> heard = targets.stream()
                .flatMap(target -> postsAt(post, target))
                .filter(other -> !other.equals(post))
                .distinct()
                .toList();
        List<Chat> told = targets.stream()
                .filter(target -> target.startsWith("chat."))
                .flatMap(target -> chat(target.substring("chat.".length())).stream())
                .toList();
        return new Level(heard, told);
    }

    private Stream<Post> postsAt(Post post, String target) {
        if (target.equals("in-charge")) {
            return unit(post.unit()).map(Unit::inChargePost).filter(Objects::nonNull).flatMap(this::post).stream();
        }
        if (target.startsWith("own.")) {
            return postsIn(post.unit(), target.substring("own.".length()));
        }
        if (target.startsWith("assigned-office.")) {
            String role = target.substring("assigned-office.".length());
            return units.stream()
                    .filter(unit -> unit.kind() == UnitKind.OFFICE
                            && unit.assignedSchools().contains(post.unit()))
                    .flatMap(office -> postsIn(office.code(), role));
        }
        if (target.startsWith("bureau.")) {
            return postsWithRole(target.substring("bureau.".length())).stream().filter(this::isOutsideSchools);
        }
        return Stream.empty();
    }

    private boolean isOutsideSchools(Post post) {
        return unit(post.unit()).filter(unit -> unit.kind() != UnitKind.SCHOOL).isPresent();
    }

    private Stream<Post> postsIn(String unitCode, String role) {
        return posts.stream()
                .filter(post -> post.unit().equals(unitCode) && post.role().equals(role));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Roster roster && content().equals(roster.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    @Override
    public String toString() {
        return "Roster" + content();
    }

    private List<List<?>> content() {
        return List.of(units, posts, people, holdings, chats, lines);
    }

    /**
     * One level of a supervising line.
     *
     * @param posts whose holders hear
     * @param chats that are told
     */
    public record Level(List<Post> posts, List<Chat> chats) {}
}
