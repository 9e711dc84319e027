package org.dutybell.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
    private final List<Absence> absences;
    private final List<Delegation> delegations;

    private final Map<String, Unit> unitsByCode;
    private final Map<String, Post> postsByCode;
    private final Map<String, Person> peopleByCode;
    private final Map<String, Person> peopleByDingtalkId;
    private final Staffing staffing;

    public Roster(
            List<Unit> units,
            List<Post> posts,
            List<Person> people,
            List<Holding> holdings,
            List<Chat> chats,
            List<SupervisingLine> lines) {
        this(units, posts, people, holdings, chats, lines, List.of(), List.of());
    }

    public Roster(
            List<Unit> units,
            List<Post> posts,
            List<Person> people,
            List<Holding> holdings,
            List<Chat> chats,
            List<SupervisingLine> lines,
            List<Absence> absences,
            List<Delegation> delegations) {
        this(units, posts, people, holdings, chats, lines, absences, delegations, () -> Roster::isWeekday);
    }

    private Roster(
            List<Unit> units,
            List<Post> posts,
            List<Person> people,
            List<Holding> holdings,
            List<Chat> chats,
            List<SupervisingLine> lines,
            List<Absence> absences,
            List<Delegation> delegations,
            Supplier<Predicate<LocalDate>> workingDays) {
        this.units = List.copyOf(units);
        this.posts = List.copyOf(posts);
        this.people = List.copyOf(people);
        this.holdings = List.copyOf(holdings);
        this.chats = List.copyOf(chats);
        this.lines = List.copyOf(lines);
        this.absences = List.copyOf(absences);
        this.delegations = List.copyOf(delegations);
        unitsByCode = byKey(units, Unit::code);
        postsByCode = byKey(posts, Post::code);
        peopleByCode = byKey(people, Person::code);
        peopleByDingtalkId = byKey(
                people.stream()
                        .filter(person -> person.dingtalkUserId() != null)
                        .toList(),
                person -> String.valueOf(person.dingtalkUserId()));
        staffing = new Staffing(postsByCode, peopleByCode, holdings, absences, delegations, workingDays);
    }

    /** The same organisation, in which posts that change hands each working day follow these days. */
    public Roster workingOn(Supplier<Predicate<LocalDate>> workingDays) {
        return new Roster(units, posts, people, holdings, chats, lines, absences, delegations, workingDays);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream()
                .collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
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

    public List<Absence> absences() {
        return absences;
    }

    public List<Delegation> delegations() {
        return delegations;
    }

    /** Who holds the post on that day, present or away; empty when it is vacant. */
    public Optional<Person> holderOf(String postCode, LocalDate day) {
        return staffing.holderOf(postCode, day);
    }

    /** Who acts for all of the post on that day: its holder, or whoever stands in. */
    public Acting actingFor(String postCode, LocalDate day) {
        return staffing.actingFor(postCode, day, null);
    }

    /** Who acts for the post in this duty on that day. */
    public Acting actingFor(String postCode, LocalDate day, String dutyCode) {
        return staffing.actingFor(postCode, day, dutyCode);
    }

    /** Whether the person is away on that day. */
    public boolean isAbsent(String personCode, LocalDate day) {
        return staffing.isAbsent(personCode, day);
    }

    /** The posts a person holds on that day, in roster order. */
    public List<Post> postsOf(String personCode, LocalDate day) {
        return staffing.postsOf(personCode, day).toList();
    }

    /** The posts for which a person answers on that day without holding them, as deputy or because they were handed over. */
    public List<ActedPost> actedPostsOf(String personCode, LocalDate day) {
        return posts.stream()
                .flatMap(post -> acted(post, personCode, day).stream())
                .toList();
    }

    private Optional<ActedPost> acted(Post post, String person, LocalDate day) {
        if (holderOf(post.code(), day)
                .filter(holder -> holder.code().equals(person))
                .isPresent()) {
            return Optional.empty();
        }
        Acting all = actingFor(post.code(), day);
        if (all.who().filter(who -> who.code().equals(person)).isPresent()) {
            return Optional.of(new ActedPost(post, Set.of()));
        }
        List<Delegation> handed = staffing.delegatesOf(post.code(), day)
                .filter(delegation -> delegation.to().equals(person))
                .toList();
        Set<String> duties =
                handed.stream().anyMatch(delegation -> delegation.duties().isEmpty())
                        ? Set.of()
                        : handed.stream()
                                .flatMap(delegation -> delegation.duties().stream())
                                .collect(Collectors.toSet());
        return handed.isEmpty() ? Optional.empty() : Optional.of(new ActedPost(post, duties));
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
        return List.of(units, posts, people, holdings, chats, lines, absences, delegations);
    }

    /**
     * One level of a supervising line.
     *
     * @param posts whose holders hear
     * @param chats that are told
     */
    public record Level(List<Post> posts, List<Chat> chats) {}
}
