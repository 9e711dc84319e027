package org.dutybell.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The organisation at one moment, with questions about it. Immutable; codes are unique and references resolve. */
public record Roster(
        List<Unit> units,
        List<Post> posts,
        List<Person> people,
        List<Holding> holdings,
        List<Chat> chats,
        List<SupervisingLine> lines) {

    public Roster {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
        people = List.copyOf(people);
        holdings = List.copyOf(holdings);
        chats = List.copyOf(chats);
        lines = List.copyOf(lines);
    }

    public Optional<Unit> unit(String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    public Optional<Post> post(String code) {
        return posts.stream().filter(post -> post.code().equals(code)).findFirst();
    }

    public Optional<Person> person(String code) {
        return people.stream().filter(person -> person.code().equals(code)).findFirst();
    }

    public Optional<Person> personByDingtalkId(String userId) {
        return people.stream()
                .filter(person -> userId.equals(person.dingtalkUserId()))
                .findFirst();
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
        return holdings.stream()
                .filter(holding -> holding.post().equals(postCode) && holding.covers(day))
                .findFirst()
                .flatMap(holding -> person(holding.person()));
    }

    /** The posts a person holds on that day, in roster order. */
    public List<Post> postsOf(String personCode, LocalDate day) {
        return holdings.stream()
                .filter(holding -> holding.person().equals(personCode) && holding.covers(day))
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
                        .map(targets -> level(post, targets))
                        .toList())
                .orElse(List.of());
    }

    private Level level(Post post, List<String> targets) {
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

    /**
     * One level of a supervising line.
     *
     * @param posts whose holders hear
     * @param chats that are told
     */
    public record Level(List<Post> posts, List<Chat> chats) {}
}
