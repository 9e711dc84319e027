package org.dutybell.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table review. */
@Component
class ReviewRows {

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param checkInId the last check-in of the act */
    void add(long obligationId, long checkInId, String submitter, Instant doneAt, Instant now) {
        jdbc.sql("""
                insert into review (obligation_id, check_in_id, submitter, done_at, waits_since, state, reason)
                values (:obligation, :checkIn, :submitter, :doneAt, :now, 'WAITING', '')
                on duplicate key update id = id
                """)
                .param("obligation", obligationId)
                .param("checkIn", checkInId)
                .param("submitter", submitter)
                .param("doneAt", DbTime.of(doneAt))
                .param("now", DbTime.of(now))
                .update();
    }

    /** False when it does not wait any more. */
    boolean decide(long id, ReviewState state, String by, String reason, Instant now) {
        return jdbc.sql("""
                        update review set state = :state, decided_by = :by, decided_at = :at, reason = :reason
                        where id = :id and state = 'WAITING'
                        """)
                        .param("state", state.name())
                        .param("by", by)
                        .param("at", DbTime.of(now))
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Nobody has decided, and there is nothing to decide any more. */
    void dropWaiting(long obligationId) {
        jdbc.sql("delete from review where obligation_id = :obligation and state = 'WAITING'")
                .param("obligation", obligationId)
                .update();
    }

    Optional<ReviewView> byId(long id) {
        return jdbc.sql("select * from review where id = :id")
                .param("id", id)
                .query(ReviewRows::view)
                .optional();
    }

    List<ReviewView> of(long obligationId) {
        return jdbc.sql("select * from review where obligation_id = :obligation order by id")
                .param("obligation", obligationId)
                .query(ReviewRows::view)
                .list();
    }

    List<ReviewView> waiting() {
        return jdbc.sql("select * from review where state = 'WAITING' order by done_at, id")
                .query(ReviewRows::view)
                .list();
    }

    private static ReviewView view(ResultSet row, int number) throws SQLException {
        return new ReviewView(
                row.getLong("id"),
                row.getLong("obligation_id"),
                row.getObject("check_in_id", Long.class),
                row.getString("submitter"),
                Objects.requireNonNull(DbTime.toInstant(row.getObject("done_at", LocalDateTime.class))),
                Objects.requireNonNull(DbTime.toInstant(row.getObject("waits_since", LocalDateTime.class))),
                ReviewState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                DbTime.toInstant(row.getObject("decided_at", LocalDateTime.class)),
                row.getString("reason"));
    }
}
