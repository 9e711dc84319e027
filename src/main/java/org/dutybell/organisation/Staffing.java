package org.dutybell.organisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds a post on a day, and who acts for it then; pure. */
final class Staffing {

    private final Map<String, Post> posts;
    private final Map<String, Person> people;
    private final Map<String, List<Holding>> byPost;
    private final Map<String, List<Holding>> byPerson;
    private final List<Post> rotating;
    private final Map<String, List<Absence>> absences;
    private final Map<String, List<Delegation>> delegations;
    private final Supplier<Predicate<LocalDate>> workingDays;

    Staffing(
            Map<String, Post> posts,
            Map<String, Person> people,
            List<Holding> holdings,
            List<Absence> absences,
            List<Delegation> delegations,
            Supplier<Predicate<LocalDate>> workingDays) {
        this.posts = posts;
        this.people = people;
        this.byPost = grouped(holdings, Holding::post);
        this.byPerson = grouped(holdings, Holding::person);
        this.rotating =
                posts.values().stream().filter(post -> post.rotation() != null).toList();
        this.absences = grouped(absences, Absence::person);
        this.delegations = grouped(delegations, Delegation::post);
        this.workingDays = workingDays;
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.groupingBy(key));
    }

    Optional<Person> holderOf(String post, LocalDate day) {
        return byPost.getOrDefault(post, List.of()).stream()
                .filter(holding -> holding.covers(day))
                .findFirst()
                .map(Holding::person)
                .or(() -> inTurn(posts.get(post), day))
                .map(people::get);
    }

    private Optional<String> inTurn(@Nullable Post post, LocalDate day) {
        return Optional.ofNullable(post).map(Post::rotation).flatMap(rotation -> rotation.on(day, workingDays.get()));
    }

    Stream<Post> postsOf(String person, LocalDate day) {
        Stream<Post> held = byPerson.getOrDefault(person, List.of()).stream()
                .filter(holding -> holding.covers(day))
                .map(Holding::post)
                .filter(posts::containsKey)
                .map(posts::get);
        Stream<Post> taken = rotating.stream()
                .filter(post -> holderOf(post.code(), day)
                        .filter(holder -> holder.code().equals(person))
                        .isPresent());
        return Stream.concat(held, taken).distinct();
    }

    boolean isAbsent(String person, LocalDate day) {
        return absences.getOrDefault(person, List.of()).stream().anyMatch(absence -> absence.covers(day));
    }

    private boolean isThere(Person person, LocalDate day) {
        return !isAbsent(person.code(), day);
    }

    /** @param duty whose handing over counts; null when only that of everything does */
    Acting actingFor(String post, LocalDate day, @Nullable String duty) {
        Person holder = holderOf(post, day).orElse(null);
        Optional<Person> delegate = delegatesOf(post, day)
                .filter(delegation -> delegation.isAbout(duty))
                .flatMap(delegation -> Optional.ofNullable(people.get(delegation.to())).stream())
                .filter(person -> isThere(person, day))
                .findFirst();
        if (delegate.isPresent()) {
            return new Acting(delegate.get(), holder, Acting.As.DELEGATE);
        }
        if (holder != null && isThere(holder, day)) {
            return new Acting(holder, holder, Acting.As.HOLDER);
        }
        return deputyOf(post, day, new HashSet<>(Set.of(post)))
                .map(deputy -> new Acting(deputy, holder, Acting.As.DEPUTY))
                .orElseGet(() -> new Acting(null, holder, Acting.As.NOBODY));
    }

    Stream<Delegation> delegatesOf(String post, LocalDate day) {
        return delegations.getOrDefault(post, List.of()).stream().filter(delegation -> delegation.covers(day));
    }

    /** The first who is there along the deputies; a post that was passed already ends the way. */
    private Optional<Person> deputyOf(String post, LocalDate day, Set<String> passed) {
        String deputy = Optional.ofNullable(posts.get(post)).map(Post::deputy).orElse(null);
        if (deputy == null) {
            return Optional.empty();
        }
        return posts.containsKey(deputy)
                ? inPost(deputy, day, passed)
                : Optional.ofNullable(people.get(deputy)).flatMap(person -> standingIn(person, day, passed));
    }

    private Optional<Person> inPost(String post, LocalDate day, Set<String> passed) {
        if (!passed.add(post)) {
            return Optional.empty();
        }
        return holderOf(post, day).filter(person -> isThere(person, day)).or(() -> deputyOf(post, day, passed));
    }

    /** A person who is named as deputy and away is represented by the deputies of the posts that person holds. */
    private Optional<Person> standingIn(Person person, LocalDate day, Set<String> passed) {
        if (isThere(person, day)) {
            return Optional.of(person);
        }
        return postsOf(person.code(), day)
                .map(Post::code)
                .filter(passed::add)
                .flatMap(post -> deputyOf(post, day, passed).stream())
                .findFirst();
    }
}
