package org.dutybell.sandbox.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody's calendar, in memory. */
public class Calendar {

    private static final int KEPT = 5_000;

    private final Map<String, Appointment> events = new LinkedHashMap<>();
    private final Map<String, String> byClientToken = new LinkedHashMap<>();

    /** Keeps it; with a client token that was used before, gives the event of then. */
    synchronized Appointment add(Appointment event, String clientToken) {
        Appointment known = clientToken.isEmpty() ? null : events.get(byClientToken.getOrDefault(clientToken, ""));
        if (known != null) {
            return known;
        }
        events.put(event.id(), event);
        if (!clientToken.isEmpty()) {
            byClientToken.put(clientToken, event.id());
        }
        if (events.size() > KEPT) {
            var oldest = events.values().iterator();
            oldest.next();
            oldest.remove();
        }
        return event;
    }

    synchronized Optional<Appointment> event(String id) {
        return Optional.ofNullable(events.get(id));
    }

    synchronized void put(Appointment event) {
        events.put(event.id(), event);
    }

    synchronized void remove(String id) {
        events.remove(id);
    }

    public synchronized List<Appointment> all() {
        return List.copyOf(events.values());
    }

    /** What a person organises or attends, in order of entry. */
    public synchronized List<Appointment> of(String unionId) {
        return events.values().stream().filter(event -> event.concerns(unionId)).toList();
    }
}
