package org.dutybell.shared;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Rows without keys of our own, written anew as a whole; the database numbers them in their order. */
record ListedContent<E>(EntityManager entities, Class<E> type, List<E> wanted) implements Tables.Content {

    @Override
    public void deleteOthers() {
        entities.createQuery("delete from " + type.getSimpleName()).executeUpdate();
    }

    @Override
    public void save() {
        wanted.forEach(entities::persist);
        entities.flush();
    }
}
