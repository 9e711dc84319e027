package org.dutybell.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;

/** Which units the posts of a roster look after. Pure. */
final class Supervised {

    private final Roster roster;
    private final Map<String, Set<String>> unitsByPost = new HashMap<>();

    Supervised(Roster roster) {
        this.roster = roster;
        roster.posts().forEach(this::add);
    }

    Roster roster() {
        return roster;
    }

    /** Units of which a miss climbs to one of these posts. */
    Set<String> by(Collection<Post> posts) {
        return posts.stream()
                .flatMap(post -> unitsByPost.getOrDefault(post.code(), Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** The offices in which these posts are. */
    List<Unit> offices(Collection<Post> posts) {
        return posts.stream()
                .flatMap(post -> roster.unit(post.unit()).stream())
                .filter(unit -> unit.kind() == UnitKind.OFFICE || unit.kind() == UnitKind.SAFETY_OFFICE)
                .distinct()
                .toList();
    }

    /** The office and the schools in its business or assigned to it. */
    Set<String> unitsOf(Unit office) {
        Set<String> units = new HashSet<>(Set.of(office.code()));
        roster.schoolsOf(office).forEach(school -> units.add(school.code()));
        return units;
    }

    private void add(Post supervised) {
        roster.lineOf(supervised).stream()
                .flatMap(level -> level.posts().stream())
                .forEach(leader -> unitsByPost
                        .computeIfAbsent(leader.code(), none -> new HashSet<>())
                        .add(supervised.unit()));
    }
}
