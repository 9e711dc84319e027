package org.dutybell.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searches looks by their quarters: two that differ in at most {@value Likeness#MOST_DISTANT} bits have a quarter that differs in
 * none or one.
 */
final class LookRows {

    private static final int BITS = 16;

    private final JdbcClient jdbc;

    LookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Look> of(long evidenceId) {
        return jdbc.sql("select look from evidence where id = :id and look is not null")
                .param("id", evidenceId)
                .query(Long.class)
                .optional()
                .map(Look::new);
    }

    /** What may be near, to be compared bit by bit; the picture itself is among them. */
    List<Seen> near(Look look) {
        List<Seen> found = new ArrayList<>();
        for (int quarter = 0; quarter < Look.QUARTERS; quarter++) {
            found.addAll(jdbc.sql("select id, look from evidence where look_" + quarter + " in (:values)")
                    .param("values", withOneBitOff(look.quarter(quarter)))
                    .query((row, number) -> new Seen(row.getLong("id"), new Look(row.getLong("look"))))
                    .list());
        }
        return found;
    }

    private static List<Integer> withOneBitOff(int value) {
        List<Integer> values = new ArrayList<>(List.of(value));
        for (int bit = 0; bit < BITS; bit++) {
            values.add(value ^ 1 << bit);
        }
        return values;
    }

    /** A picture and what it looks like. */
    record Seen(long evidenceId, Look look) {}
}
