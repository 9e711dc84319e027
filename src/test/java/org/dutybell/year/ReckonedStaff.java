package org.dutybell.year;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Posts, people and supervising lines, reckoned from the organisation as it is written and the absences of the story. */
final class ReckonedStaff {

    private final Written organisation;
    private final List<Unit> units;
    private final Map<String, Post> posts;
    private final List<Holding> holdings = new ArrayList<>();
    private final Map<String, String> userIds;
    private final List<Away> away = new ArrayList<>();

    ReckonedStaff(Path folder) {
        organisation = Written.file(folder.resolve("organisation.yaml"));
        units = organisation.parts("units").stream().map(ReckonedStaff::unit).toList();
        posts = organisation.parts("units").stream()
                .flatMap(unit -> unit.parts("posts").stream().map(post -> post(unit.text("code"), post)))
                .collect(Collectors.toMap(Post::code, Function.identity()));
        List<Written> people = Written.file(folder.resolve("people.yaml")).parts("people");
        people.forEach(person -> person.parts("posts").forEach(held -> holdings.add(holding(person, held))));
        userIds = people.stream()
                .filter(person -> person.has("dingtalk-user-id"))
                .collect(Collectors.toMap(person -> person.text("code"), person -> person.text("dingtalk-user-id")));
    }

    private static Unit unit(Written unit) {
        return new Unit(
                unit.text("code"),
                unit.text("kind"),
                unit.find("pupils").map(Integer::parseInt).orElse(0),
                unit.find("buses").map(Boolean::parseBoolean).orElse(false),
                unit.find("in-charge").orElse(null),
                unit.texts("assigned-schools"),
                unit.texts("business-schools"));
    }

    private static Post post(String unit, Written post) {
        String code = unit + "/" + post.find("code").orElseGet(() -> post.text("role"));
        return new Post(code, unit, post.text("role"), post.find("deputy").orElse(null));
    }

    private static Holding holding(Written person, Written held) {
        return new Holding(
                held.text("post"),
                person.text("code"),
                LocalDate.parse(held.text("from")),
                held.find("to").map(LocalDate::parse).orElse(LocalDate.MAX));
    }

    /** Somebody is away on these days, both included. */
    void isAway(String person, LocalDate from, LocalDate to) {
        away.add(new Away(person, from, to));
    }

    List<Unit> units() {
        return units;
    }

    Unit unit(String code) {
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Post post(String code) {
        return Optional.ofNullable(posts.get(code)).orElseThrow();
    }

    Stream<Post> withRole(String role) {
        return posts.values().stream().filter(post -> post.role().equals(role));
    }

    String userId(String person) {
        return Optional.ofNullable(userIds.get(person)).orElseThrow();
    }

    boolean isReachable(String person) {
        return userIds.containsKey(person);
    }

    Optional<String> holder(String post, LocalDate day) {
        return holdings.stream()
                .filter(one -> one.post().equals(post) && !day.isBefore(one.from()) && !day.isAfter(one.to()))
                .map(Holding::person)
                .findFirst();
    }

    /** The holder, or the holder of the deputy post while the holder is away. */
    Optional<String> acting(String post, LocalDate day) {
        Optional<String> holder = holder(post, day).filter(person -> !isAway(person, day));
        String deputy = post(post).deputy();
        return holder.isPresent() || deputy == null
                ? holder
                : holder(deputy, day).filter(person -> !isAway(person, day));
    }

    private boolean isAway(String person, LocalDate day) {
        return away.stream()
                .anyMatch(one -> one.person().equals(person) && !day.isBefore(one.from()) && !day.isAfter(one.to()));
    }

    /** The targets of a level of the supervising line, from 1, in its own words. */
    List<String> line(Post post, int level) {
        List<List<String>> levels = organisation.parts("supervision").stream()
                .filter(line -> line.text("role").equals(post.role()))
                .findFirst()
                .map(line -> line.lists("levels"))
                .orElse(List.of());
        return level <= levels.size() ? levels.get(level - 1) : List.of();
    }

    /** Codes of the posts that a target of a supervising line means for a post. */
    Stream<String> meant(Post post, String target) {
        String role = target.substring(target.indexOf('.') + 1);
        Stream<String> meant = switch (target.substring(0, Math.max(0, target.indexOf('.')))) {
            case "own" ->
                withRole(role).filter(one -> one.unit().equals(post.unit())).map(Post::code);
            case "assigned-office" ->
                withRole(role)
                        .filter(one -> unit(one.unit()).assigned().contains(post.unit()))
                        .map(Post::code);
            case "bureau" ->
                withRole(role)
                        .filter(one -> !unit(one.unit()).kind().equals("school"))
                        .map(Post::code);
            default -> Stream.ofNullable(unit(post.unit()).inCharge());
        };
        return meant.filter(code -> !code.equals(post.code()));
    }

    record Unit(
            String code,
            String kind,
            int pupils,
            boolean buses,
            @Nullable String inCharge,
            List<String> assigned,
            List<String> business) {}

    record Post(
            String code, String unit, String role, @Nullable String deputy) {}

    private record Holding(String post, String person, LocalDate from, LocalDate to) {}

    private record Away(String person, LocalDate from, LocalDate to) {}
}
