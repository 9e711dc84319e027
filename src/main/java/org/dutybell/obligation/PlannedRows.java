package org.dutybell.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dutybell.obligation.PlannedObligation.NaturalKey;
import org.dutybell.shared.DbTime;
import org.jspecify.annotations.Nullable;
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
                opens_at, due_at, missed_at, state, planned_at, sensitive_period)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?)
            on duplicate key update period = period
            """;

    private static final LocalDate NEVER = LocalDate.of(1970, 1, 1);

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

    /** The ids of what was planned and opens at or after that time, by its key. */
    @Transactional(readOnly = true)
    Map<NaturalKey, Long> idsOpeningFrom(Instant from) {
        Map<NaturalKey, Long> ids = new HashMap<>();
        jdbc.sql("""
                        select duty_code, post_code, target, period, id from obligation
                        where state = 'PLANNED' and opens_at >= ?
                        """).param(DbTime.of(from)).query(row -> {
            ids.put(
                    new NaturalKey(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                    row.getLong(5));
        });
        return ids;
    }

    /** Locks those of them that have not opened, in the caller's transaction. */
    List<Long> lockUnopened(Collection<Long> ids) {
        return jdbc.sql("select id from obligation where id in (:ids) and state = 'PLANNED' order by id for update")
                .param("ids", ids)
                .query(Long.class)
                .list();
    }

    /** In the caller's transaction. */
    void delete(Collection<Long> ids) {
        jdbc.sql("delete from obligation where id in (:ids)").param("ids", ids).update();
    }

    /** What was planned and has not opened by then, by its key. */
    @Transactional(readOnly = true)
    Map<NaturalKey, Planned> unopened(Instant now) {
        Map<NaturalKey, Planned> unopened = new HashMap<>();
        jdbc.sql("""
                        select duty_code, post_code, target, period, opens_at, due_at, missed_at, sensitive_period
                        from obligation where state = 'PLANNED' and opens_at > ?
                        """).param(DbTime.of(now)).query(row -> {
            unopened.put(
                    new NaturalKey(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                    new Planned(
                            row.getObject(5, LocalDateTime.class),
                            row.getObject(6, LocalDateTime.class),
                            row.getObject(7, LocalDateTime.class),
                            row.getString(8)));
        });
        return unopened;
    }

    /** Moves what was planned and has not opened to its times as the rules say them now. */
    @Transactional
    void move(List<PlannedObligation> planned) {
        template.batchUpdate("""
                        update obligation set opens_at = ?, due_at = ?, missed_at = ?, sensitive_period = ?
                        where duty_code = ? and post_code = ? and target = ? and period = ? and state = 'PLANNED'
                        """, planned.stream().map(PlannedRows::moved).toList());
    }

    private static Object[] moved(PlannedObligation one) {
        NaturalKey key = one.key();
        Planned times = Planned.of(one);
        return new @Nullable Object[] {
            times.opens(),
            times.due(),
            times.missed(),
            times.sensitivePeriod(),
            key.duty(),
            key.post(),
            key.target(),
            key.period()
        };
    }

    /** What the plan covers. */
    @Transactional(readOnly = true)
    Optional<PlanMark> mark() {
        return jdbc.sql("select planned_through, planned_on, changes from plan_mark where id = 1")
                .query((row, number) -> new PlanMark(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getInt(3)))
                .optional();
    }

    /**
     * Writes down what the plan covers. When the rules changed after it was read, another plan has to follow, because this
     * one may have taken back what that one added.
     */
    @Transactional
    void mark(PlanMark mark) {
        jdbc.sql("""
                insert into plan_mark (id, planned_through, planned_on, changes) values (1, :through, :on, :changes)
                on duplicate key update planned_through = :through,
                    planned_on = case when changes = :changes then :on else :never end
                """)
                .param("through", mark.through())
                .param("on", mark.on())
                .param("changes", mark.changes())
                .param("never", NEVER)
                .update();
    }

    /** Lets the next run plan although it was done today; what is being planned meanwhile does not count. */
    @Transactional
    void planAgain() {
        jdbc.sql("update plan_mark set planned_on = ?, changes = changes + 1 where id = 1")
                .param(NEVER)
                .update();
    }

    private static Object[] columns(PlannedObligation planned, Map<String, Long> versionIds, Instant now) {
        return new @Nullable Object[] {
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
            DbTime.of(now),
            planned.sensitivePeriod()
        };
    }

    /**
     * What the plan covers.
     *
     * @param through last day whose openings are planned
     * @param on the day on which it was planned last
     * @param changes how often the rules had changed when they were read
     */
    record PlanMark(LocalDate through, LocalDate on, int changes) {}

    /** When a row opens, is due and is missed, as its columns say it, and why it is there. */
    record Planned(
            LocalDateTime opens,
            LocalDateTime due,
            LocalDateTime missed,
            @Nullable String sensitivePeriod) {

        static Planned of(PlannedObligation one) {
            return new Planned(
                    DbTime.of(one.window().opens()),
                    DbTime.of(one.window().due()),
                    DbTime.of(one.missedAt()),
                    one.sensitivePeriod());
        }
    }
}
