package org.dutybell.sandbox.wire;

import java.util.LinkedHashSet;
import java.util.Set;

/** The {@code msgUuid}s a robot has sent, so that each shows once; the oldest are forgotten. */
class SeenIds {

    private static final int KEPT = 20_000;

    private final Set<String> seen = new LinkedHashSet<>();

    synchronized boolean contains(String robot, String uuid) {
        return !uuid.isEmpty() && seen.contains(robot + " " + uuid);
    }

    synchronized void add(String robot, String uuid) {
        if (!uuid.isEmpty() && seen.add(robot + " " + uuid) && seen.size() > KEPT) {
            var oldest = seen.iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
