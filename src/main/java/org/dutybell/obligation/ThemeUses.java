package org.dutybell.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table theme_use. Its key decides which of two check-ins at the same moment was first. */
@Component
class ThemeUses {

    private final JdbcClient jdbc;

    ThemeUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the theme for the act unless it was used; waits for whoever is taking it now. Returns its first use. */
    Use first(Place place, String theme, Act act, Instant at) {
        insert(place, theme, "", act, at);
        return firstAt(place, theme).orElseThrow();
    }

    /** Its first use there; empty when it was not used. */
    Optional<Use> firstAt(Place place, String theme) {
        return jdbc.sql("""
                        select obligation_id, act, theme, used_at from theme_use
                        where place = ? and span = ? and theme = ? and again = ''
                        """)
                .params(place.unit(), place.span(), theme)
                .query(ThemeUses::use)
                .optional();
    }

    /** Takes the theme although it was used. */
    void again(Place place, String theme, Act act, Instant at) {
        insert(place, theme, act.obligationId() + "/" + act.number(), act, at);
    }

    private void insert(Place place, String theme, String again, Act act, Instant at) {
        jdbc.sql("""
                        insert into theme_use (place, span, theme, again, obligation_id, act, used_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update place = place
                        """)
                .params(place.unit(), place.span(), theme, again, act.obligationId(), act.number(), DbTime.of(at))
                .update();
    }

    /** The act does not count after all. */
    void free(Act act) {
        jdbc.sql("delete from theme_use where obligation_id = ? and act = ?")
                .params(act.obligationId(), act.number())
                .update();
    }

    /** The act has another theme after all. */
    void freeAllBut(String theme, Act act) {
        jdbc.sql("delete from theme_use where obligation_id = ? and act = ? and theme <> ?")
                .params(act.obligationId(), act.number(), theme)
                .update();
    }

    /** The act does not count after all, and those after it are counted anew. */
    void freeAndMoveUp(Act act) {
        free(act);
        List<Integer> later = jdbc.sql(
                        "select distinct act from theme_use where obligation_id = ? and act > ? order by act")
                .params(act.obligationId(), act.number())
                .query(Integer.class)
                .list();
        later.forEach(number -> jdbc.sql("""
                        update theme_use set act = ?, again = case again when '' then '' else ? end
                        where obligation_id = ? and act = ?
                        """)
                .params(number - 1, act.obligationId() + "/" + (number - 1), act.obligationId(), number)
                .update());
    }

    /** What was used at the place, oldest first. */
    List<Use> at(Place place) {
        return jdbc.sql("""
                        select obligation_id, act, theme, used_at from theme_use
                        where place = ? and span = ? order by used_at, id
                        """)
                .params(place.unit(), place.span())
                .query(ThemeUses::use)
                .list();
    }

    /** Codes of the themes of each of these obligations, oldest first. */
    @Transactional(readOnly = true)
    public Map<Long, List<String>> of(Collection<Long> obligationIds) {
        return obligationIds.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                        select obligation_id, act, theme, used_at from theme_use
                        where obligation_id in (:ids) order by act, id
                        """).param("ids", obligationIds).query(ThemeUses::use).list().stream()
                        .collect(Collectors.groupingBy(
                                use -> use.act().obligationId(),
                                LinkedHashMap::new,
                                Collectors.mapping(Use::theme, Collectors.toList())));
    }

    private static Use use(ResultSet row, int number) throws SQLException {
        return new Use(
                new Act(row.getLong(1), row.getInt(2)),
                row.getString(3),
                Objects.requireNonNull(DbTime.toInstant(row.getObject(4, LocalDateTime.class))));
    }

    /**
     * One of the check-ins of an obligation that count.
     *
     * @param number 1 is the first
     */
    record Act(long obligationId, int number) {

        /** The one that is counted next. */
        static Act next(ObligationView obligation) {
            return new Act(obligation.id(), obligation.progress().done() + 1);
        }
    }

    /**
     * Where a theme may not come twice.
     *
     * @param unit code of the unit at which it takes place
     * @param span what the span is called, see {@link org.dutybell.duty.ThemeSpan}
     */
    record Place(String unit, String span) {}

    /** A theme that was taken. */
    record Use(Act act, String theme, Instant at) {}
}
