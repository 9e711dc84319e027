package org.dutybell.shared;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows under keys of our own; a key that stays keeps its row. */
final class KeyedContent<E> implements Tables.Content {

    private final EntityManager entities;
    private final Function<E, ?> key;
    private final Map<Object, E> stored;
    private final List<E> wanted;

    KeyedContent(EntityManager entities, Class<E> type, Function<E, ?> key, List<E> wanted) {
        this.entities = entities;
        this.key = key;
        this.wanted = wanted;
        stored = entities.createQuery("from " + type.getSimpleName(), type)
                .getResultStream()
                .collect(Collectors.toMap(key, Function.identity()));
    }

    @Override
    public void deleteOthers() {
        Set<?> kept = wanted.stream().map(key).collect(Collectors.toSet());
        stored.values().stream().filter(row -> !kept.contains(key.apply(row))).forEach(entities::remove);
        entities.flush();
    }

    @Override
    public void save() {
        wanted.forEach(this::save);
        entities.flush();
    }

    private void save(E row) {
        if (stored.containsKey(key.apply(row))) {
            entities.merge(row);
        } else {
            entities.persist(row);
        }
    }
}
