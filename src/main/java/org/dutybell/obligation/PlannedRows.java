package org.dutybell.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dutybell.obligation.PlannedObligation.NaturalKey;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The planner's statements. Written by hand because a row that exists must be met without an exception. */
@Component
class PlannedRows {

    /** A row that is there already, planned by an earlier run or by another node, stays as it is. */
    private static final String INSERT = """
            insert into obligation (duty_code, post_code, target, period, duty_version_id, unit_code, clause,
                opens_at, due_at, missed_at, state, planned_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?)
            on duplicate key update period = period
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    PlannedRows(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** The keys of the rows whose window opens at or after that time. */
    @Transactional(readOnly = true)
    Set<NaturalKey> keysOpeningFrom(Instant from) {
        return jdbc.sql("select duty_code, post_code, target, period from obligation where opens_at >= ?")
                .param(DbTime.of(from))
                .query((row, number) ->
                        new NaturalKey(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .set();
    }

    @Transactional
    void insert(List<PlannedObligation> planned, Map<String, Long> versionIds, Instant now) {
        template.batchUpdate(
                INSERT,
                planned.stream().map(one -> columns(one, versionIds, now)).toList());
    }

    /** Takes back what was planned, has not opened, and is not owed any more. */
    @Transactional
    void deleteUnopened(List<NaturalKey> keys) {
        template.batchUpdate(
                """
                        delete from obligation
                        where duty_code = ? and post_code = ? and target = ? and period = ? and state = 'PLANNED'
                        """,
                keys.stream()
                        .map(key -> new Object[] {key.duty(), key.post(), key.target(), key.period()})
                        .toList());
    }

    /** What the plan covers. */
    @Transactional(readOnly = true)
    Optional<PlanMark> mark() {
        return jdbc.sql("select planned_through, planned_on from plan_mark where id = 1")
                .query((row, number) ->
                        new PlanMark(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .optional();
    }

    @Transactional
    void mark(PlanMark mark) {
        jdbc.sql("""
                insert into plan_mark (id, planned_through, planned_on) values (1, :through, :on)
                on duplicate key update planned_through = :through, planned_on = :on
                """).param("through", mark.through()).param("on", mark.on()).update();
    }

    private static Object[] columns(PlannedObligation planned, Map<String, Long> versionIds, Instant now) {
        return new Object[] {
            planned.duty().code(),
            planned.holder().code(),
            planned.target(),
            planned.window().period().code(),
            versionIds.get(planned.duty().code()),
            planned.holder().unit(),
            planned.duty().clause(),
            DbTime.of(planned.window().opens()),
            DbTime.of(planned.window().due()),
            DbTime.of(planned.missedAt()),
            DbTime.of(now)
        };
    }

    /**
     * What the plan covers.
     *
     * @param through last day whose openings are planned
     * @param on the day on which it was planned last
     */
    record PlanMark(LocalDate through, LocalDate on) {}
}
