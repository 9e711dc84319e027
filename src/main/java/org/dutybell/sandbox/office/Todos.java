package org.dutybell.sandbox.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The to-dos, in memory. */
public class Todos {

    private static final int KEPT = 5_000;

    private final Map<String, Todo> todos = new LinkedHashMap<>();

    /** Keeps it; false when there is one with this source id. */
    synchronized boolean add(Todo todo) {
        if (!todo.sourceId().isEmpty() && bySource(todo.sourceId()).isPresent()) {
            return false;
        }
        todos.put(todo.id(), todo);
        if (todos.size() > KEPT) {
            var oldest = todos.values().iterator();
            oldest.next();
            oldest.remove();
        }
        return true;
    }

    synchronized Optional<Todo> todo(String id) {
        return Optional.ofNullable(todos.get(id));
    }

    synchronized Optional<Todo> bySource(String sourceId) {
        return todos.values().stream()
                .filter(todo -> todo.sourceId().equals(sourceId))
                .findFirst();
    }

    synchronized void change(String id, UnaryOperator<Todo> change) {
        todos.computeIfPresent(id, (same, todo) -> change.apply(todo));
    }

    synchronized boolean remove(String id) {
        return todos.remove(id) != null;
    }

    public synchronized List<Todo> all() {
        return List.copyOf(todos.values());
    }

    /** What stands on a person's list, oldest first. */
    public synchronized List<Todo> of(String unionId) {
        return todos.values().stream()
                .filter(todo -> todo.executors().contains(unionId))
                .toList();
    }
}
