package org.dutybell.sandbox.office;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The DINGs that were sent, in memory; the oldest are forgotten. */
public class Dings {

    private static final int KEPT = 2_000;

    private final Map<String, Ding> dings = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    synchronized void add(Ding ding) {
        dings.put(ding.id(), ding);
        if (dings.size() > KEPT) {
            var oldest = dings.values().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** Takes it back; false when there is none. */
    synchronized boolean recall(String id) {
        return dings.remove(id) != null;
    }

    public synchronized List<Ding> all() {
        return List.copyOf(dings.values());
    }

    /** What still pops up on a person's phone, oldest first. */
    public synchronized List<Ding> waitingFor(String userId) {
        return dings.values().stream()
                .filter(ding -> ding.receivers().contains(userId) && !seen.contains(ding.id() + " " + userId))
                .toList();
    }

    /** The person has taken note. */
    public synchronized void confirm(String id, String userId) {
        seen.add(id + " " + userId);
    }
}
