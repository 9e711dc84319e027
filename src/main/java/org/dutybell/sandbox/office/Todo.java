package org.dutybell.sandbox.office;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A to-do. People cannot tick it; only the app can.
 *
 * @param id task id
 * @param sourceId given by the app, unique; empty when not given
 * @param creator union id
 * @param subject what to do
 * @param description more words; may be empty
 * @param url where it opens
 * @param executors union ids
 * @param doneBy union ids of the executors who are done
 * @param done whether the whole is done
 * @param dueTime milliseconds; null when open-ended
 * @param priority 10 low to 40 urgent
 */
public record Todo(
        String id,
        String sourceId,
        String creator,
        String subject,
        String description,
        String url,
        List<String> executors,
        Set<String> doneBy,
        boolean done,
        @Nullable Long dueTime,
        int priority) {

    public Todo {
        executors = List.copyOf(executors);
        doneBy = Set.copyOf(doneBy);
    }

    /** Whether it is done for this person. */
    public boolean doneFor(String unionId) {
        return done || doneBy.contains(unionId);
    }

    Todo finished(boolean wanted) {
        return new Todo(id, sourceId, creator, subject, description, url, executors, doneBy, wanted, dueTime, priority);
    }

    Todo finishedBy(String unionId, boolean wanted) {
        Set<String> all = new HashSet<>(doneBy);
        if (wanted) {
            all.add(unionId);
        } else {
            all.remove(unionId);
        }
        boolean whole = all.containsAll(executors) && !executors.isEmpty();
        return new Todo(id, sourceId, creator, subject, description, url, executors, all, whole, dueTime, priority);
    }

    Todo reworded(String newSubject, String newDescription, @Nullable Long newDueTime) {
        return new Todo(
                id,
                sourceId,
                creator,
                newSubject.isEmpty() ? subject : newSubject,
                newDescription.isEmpty() ? description : newDescription,
                url,
                executors,
                doneBy,
                done,
                newDueTime == null ? dueTime : newDueTime,
                priority);
    }

    /** As the answer of the creation tells it. */
    Map<String, Object> wire(long now) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("id", id);
        wire.put("sourceId", sourceId);
        wire.put("subject", subject);
        wire.put("description", description);
        wire.put("creatorId", creator);
        wire.put("executorIds", executors);
        wire.put("detailUrl", Map.of("appUrl", url, "pcUrl", url));
        wire.put("done", done);
        wire.put("priority", priority);
        wire.put("createdTime", now);
        if (dueTime != null) {
            wire.put("dueTime", dueTime);
        }
        return wire;
    }
}
