package org.dutybell.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searches looks by their quarters: two that differ in few bits have a quarter that differs in none or one. All that differ in 7
 * bits are found so, and of those that differ in 8 all but the few with two in each quarter.
 */
final class LookRows {

    private static final int QUARTERS = 4;
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

    /** What may be near, to be compared bit by bit; only rows with smaller ids. */
    List<Seen> near(Look look, long before) {
        List<Seen> found = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            found.addAll(
                    jdbc.sql("select id, look from evidence where look_" + quarter + " in (:values) and id < :before")
                            .param("values", withOneBitOff(look.quarter(quarter)))
                            .param("before", before)
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
