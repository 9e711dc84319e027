package org.dutybell.digest;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import org.dutybell.review.ReviewBacklog;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a leader's look, and for that of those below.
 *
 * @param mine null when nothing waits for the leader
 * @param below how many wait too long for others, by the code of the unit that did them
 */
public record Reviewing(@Nullable ReviewBacklog mine, SortedMap<String, Integer> below) {

    static final Reviewing NOTHING = new Reviewing(null, Collections.emptySortedMap());

    static Reviewing of(
            String leader, Map<String, ReviewBacklog> waiting, Map<String, SortedMap<String, Integer>> below) {
        return new Reviewing(waiting.get(leader), below.getOrDefault(leader, Collections.emptySortedMap()));
    }

    boolean isEmpty() {
        return mine == null && below.isEmpty();
    }
}
