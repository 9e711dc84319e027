package org.dutybell.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.duty.Clause;
import org.dutybell.duty.Duty;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.organisation.Post;
import org.jspecify.annotations.Nullable;

/**
 * One duty of a clause, or the clause without any.
 *
 * @param duty null when the clause has none
 * @param posts those that owe it
 * @param rhythm in words
 * @param targets how many schools it is owed for by all of them together; 0 when it is not a coverage duty
 * @param also which other duties it counts for, and which count for it; may be empty
 */
record CoverageRow(Clause clause, @Nullable Duty duty, List<Post> posts, String rhythm, int targets, String also) {

    CoverageRow {
        posts = List.copyOf(posts);
    }

    /** Why nothing is scheduled; empty when something is, or when nobody knows why not. */
    Optional<String> reason() {
        if (duty != null) {
            return Optional.empty();
        }
        return switch (clause.service()) {
            case STANDING ->
                Optional.of(
                        "not scheduled because it stands always: the list gives no rhythm, and the bureau has set none"
                                + " (长期职责，清单未定频次，教育局未设定)");
            case EVENT ->
                Optional.of("not scheduled because an event starts it: an accident, a warning, a hazard or a licence"
                        + " (由事故、预警、隐患或许可触发)");
            case SCHEDULED -> Optional.empty();
        };
    }

    /** Whether the clause has neither a duty that somebody owes nor a reason. */
    boolean isMissing() {
        return duty == null ? reason().isEmpty() : posts.isEmpty();
    }

    String dutyCode() {
        return duty == null ? "" : duty.code();
    }

    /** The rhythm, how often at least, and for how many schools. */
    String rhythmAndTargets() {
        String often = duty == null || duty.times() == null ? rhythm : rhythm + ", at least " + duty.times();
        return targets == 0 ? often : often + ", " + counted(targets, "school in all (校次)", "schools in all (校次)");
    }

    /** Roles with their titles, and how many posts owe it. */
    String who() {
        if (duty == null) {
            return "";
        }
        String titles = posts.stream()
                .collect(Collectors.groupingBy(
                        Post::role,
                        LinkedHashMap::new,
                        Collectors.mapping(Post::title, Collectors.toCollection(LinkedHashSet::new))))
                .entrySet()
                .stream()
                .map(role -> role.getKey() + " (" + String.join("、", role.getValue()) + ")")
                .collect(Collectors.joining(", "));
        return counted(posts.size(), "post", "posts") + (titles.isEmpty() ? "" : ": " + titles);
    }

    /** The same without titles, for a narrow column. */
    String roles() {
        String roles = posts.stream().map(Post::role).distinct().collect(Collectors.joining(", "));
        return counted(posts.size(), "post", "posts") + (roles.isEmpty() ? "" : ": " + roles);
    }

    String evidence() {
        if (duty == null) {
            return "";
        }
        EvidenceRule wanted = duty.evidence();
        String all = Stream.of(
                        wanted.photos() == 0 ? "" : counted(wanted.photos(), "photo", "photos"),
                        wanted.documents() == 0 ? "" : counted(wanted.documents(), "document", "documents"),
                        wanted.schoolsNamed() == 0
                                ? ""
                                : counted(wanted.schoolsNamed(), "school named", "schools named"),
                        wanted.wantsPlace() ? "place" : "",
                        wanted.text() ? "text" : "",
                        wanted.participants() ? "participants" : "",
                        wanted.theme() == null ? "" : "another theme")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" + "));
        return all.isEmpty() ? "a word" : all;
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
