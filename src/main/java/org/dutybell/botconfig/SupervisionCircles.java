package org.dutybell.botconfig;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;

/** Finds posts that, over however many steps, hear of themselves. */
final class SupervisionCircles {

    private final Roster roster;
    private final Map<String, List<Post>> above = new HashMap<>();

    SupervisionCircles(Roster roster) {
        this.roster = roster;
        roster.posts().forEach(post -> above.put(post.code(), supervisors(post)));
    }

    /** One circle for each set of roles: twelve schools with the same mistake are one mistake. */
    List<Circle> find() {
        Map<Set<String>, Circle> circles = new LinkedHashMap<>();
        for (Post post : roster.posts()) {
            shortest(post).ifPresent(circle -> circles.putIfAbsent(circle.roles(), circle));
        }
        return List.copyOf(circles.values());
    }

    private List<Post> supervisors(Post post) {
        return roster.lineOf(post).stream()
                .flatMap(level -> level.posts().stream())
                .distinct()
                .toList();
    }

    /** The shortest way from the post back to itself, breadth first. */
    private Optional<Circle> shortest(Post start) {
        Map<Post, Post> cameFrom = new HashMap<>();
        Deque<Post> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            Post post = queue.remove();
            for (Post next : above.getOrDefault(post.code(), List.of())) {
                if (next.equals(start)) {
                    return Optional.of(circle(start, post, cameFrom));
                }
                if (cameFrom.putIfAbsent(next, post) == null) {
                    queue.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private static Circle circle(Post start, Post last, Map<Post, Post> cameFrom) {
        List<String> posts = new ArrayList<>(List.of(start.code()));
        Set<String> roles = new TreeSet<>(Set.of(start.role()));
        for (Post post = last; post != null && !post.equals(start); post = cameFrom.get(post)) {
            posts.add(0, post.code());
            roles.add(post.role());
        }
        posts.add(0, start.code());
        return new Circle(List.copyOf(posts), Set.copyOf(roles));
    }

    /**
     * A circle.
     *
     * @param posts codes on the way, the first one again at the end; each is supervised by the next
     * @param roles the roles of these posts
     */
    record Circle(List<String> posts, Set<String> roles) {}
}
