package org.dutybell.reachability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dutybell.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tables reachability_run and reachability_finding. */
@Service
class GapRows implements Reachability {

    private final JdbcClient jdbc;

    GapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Standing standing() {
        List<Gap> gaps = gaps();
        return jdbc.sql("select * from reachability_run where id = 1")
                .query((row, number) -> new Standing(
                        instant(row, "ran_at"),
                        row.getObject("week_of", LocalDate.class),
                        instant(row, "told_at"),
                        gaps))
                .single();
    }

    List<Gap> gaps() {
        return jdbc.sql("select * from reachability_finding order by id")
                .query((row, number) -> new Gap(
                        Gap.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("detail"),
                        row.getObject("first_day", LocalDate.class)))
                .list();
    }

    /** Takes the turn of that week, in the caller's transaction; false when another node has it. */
    boolean begin(LocalDate week, Instant now) {
        return jdbc.sql("""
                        update reachability_run set week_of = :week, ran_at = :now
                        where id = 1 and (week_of is null or week_of < :week)
                        """).param("week", week).param("now", DbTime.of(now)).update() == 1;
    }

    void replaceWith(List<Gap> gaps) {
        jdbc.sql("delete from reachability_finding").update();
        gaps.forEach(gap -> jdbc.sql("""
                        insert into reachability_finding (kind, subject, detail, first_day)
                        values (:kind, :subject, :detail, :day)
                        """)
                .param("kind", gap.kind().name())
                .param("subject", gap.subject())
                .param("detail", gap.detail())
                .param("day", gap.from())
                .update());
    }

    void told(Instant now) {
        jdbc.sql("update reachability_run set told_at = :now where id = 1")
                .param("now", DbTime.of(now))
                .update();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return DbTime.toInstant(row.getObject(column, LocalDateTime.class));
    }
}
