package org.dutybell.waiver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dutybell.obligation.ObligationView;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table waiver_exception. */
@Component
class ExceptionRows {

    private final JdbcClient jdbc;

    ExceptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ObligationView obligation, WaiverView request, LocalDate from, String approvedBy, Instant now) {
        jdbc.sql("""
                insert into waiver_exception (request_id, duty_code, post_code, target, from_day, to_day, reason, asked_by,
                    approved_by, created_at)
                values (:request, :duty, :post, :target, :from, :to, :reason, :asked, :approved, :at)
                """)
                .param("request", request.id())
                .param("duty", obligation.duty().code())
                .param("post", obligation.post())
                .param("target", obligation.target())
                .param("from", from)
                .param("to", request.until())
                .param("reason", request.reason())
                .param("asked", request.askedBy())
                .param("approved", approvedBy)
                .param("at", DbTime.of(now))
                .update();
    }

    boolean covers(ObligationView opening, LocalDate day) {
        return jdbc.sql("""
                        select count(*) from waiver_exception
                        where duty_code = :duty and post_code = :post and target = :target and ended_at is null
                          and from_day <= :day and to_day >= :day
                        """)
                        .param("duty", opening.duty().code())
                        .param("post", opening.post())
                        .param("target", opening.target())
                        .param("day", day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<StandingException> standing(LocalDate today) {
        return jdbc.sql(
                        "select * from waiver_exception where ended_at is null and to_day >= :today order by to_day, id")
                .param("today", today)
                .query((row, number) -> exception(row))
                .list();
    }

    /** Locks those that end by then and were not told of, leaving out what another node is locking. */
    List<StandingException> lockEnding(LocalDate today, LocalDate lastDay, int most) {
        return jdbc.sql("""
                        select * from waiver_exception
                        where ended_at is null and told_at is null and to_day >= :today and to_day <= :last
                        order by to_day, id limit :most for update skip locked
                        """)
                .param("today", today)
                .param("last", lastDay)
                .param("most", most)
                .query((row, number) -> exception(row))
                .list();
    }

    void told(long id, Instant now) {
        jdbc.sql("update waiver_exception set told_at = :at where id = :id")
                .param("at", DbTime.of(now))
                .param("id", id)
                .update();
    }

    boolean end(long id, String person, Instant now) {
        return jdbc.sql(
                                "update waiver_exception set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                        .param("at", DbTime.of(now))
                        .param("by", person)
                        .param("id", id)
                        .update()
                > 0;
    }

    private static StandingException exception(ResultSet row) throws SQLException {
        return new StandingException(
                row.getLong("id"),
                row.getString("duty_code"),
                row.getString("post_code"),
                row.getString("target"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getString("approved_by"));
    }
}
