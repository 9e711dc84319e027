package org.dutybell.shared;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads whole tables, and brings them to a wanted content with as few changes as possible, in the caller's transaction. */
public final class Tables {

    private final EntityManager entities;

    public Tables(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * All rows, with one query.
     *
     * @param order the attribute to sort by
     */
    public <E> List<E> all(Class<E> type, String order) {
        return entities.createQuery("from " + type.getSimpleName() + " order by " + order, type)
                .getResultList();
    }

    /**
     * The wanted content of a table whose keys we give: rows that stay are updated in place, others deleted or inserted.
     *
     * @param key the identifier of a row
     */
    public <E> Content keyed(Class<E> type, Function<E, ?> key, List<E> wanted) {
        return new KeyedContent<>(entities, type, key, wanted);
    }

    /**
     * The wanted content of a table whose rows nobody names: left alone when it holds the same values in the same order,
     * else written anew.
     *
     * @param value what a row says, without the number the database gave it
     */
    public <E, V> Content listed(Class<E> type, Function<E, V> value, List<V> wanted, Function<V, E> row) {
        boolean same = all(type, "id").stream().map(value).toList().equals(wanted);
        return same
                ? new UnchangedContent()
                : new ListedContent<>(entities, type, wanted.stream().map(row).toList());
    }

    /** One row for each value, numbered from 0 in their order. */
    public static <V, E> List<E> numbered(List<V> values, BiFunction<V, Integer, E> row) {
        return IntStream.range(0, values.size())
                .mapToObj(position -> row.apply(values.get(position), position))
                .toList();
    }

    /** Writes the contents. The order is that of foreign keys: a table comes after those it refers to. */
    public static void replace(List<Content> contents) {
        List<Content> referringFirst = new ArrayList<>(contents);
        Collections.reverse(referringFirst);
        referringFirst.forEach(Content::deleteOthers);
        contents.forEach(Content::save);
    }

    /** What a table is to hold. */
    public sealed interface Content permits KeyedContent, ListedContent, UnchangedContent {

        /** Deletes what does not stay, at once. */
        void deleteOthers();

        /** Writes what is wanted, at once. */
        void save();
    }
}
