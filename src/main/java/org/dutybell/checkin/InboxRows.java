package org.dutybell.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table inbox_message. */
@Component
class InboxRows {

    /** How long a claim holds; a row whose worker died is due again after it. */
    static final Duration CLAIM = Duration.ofMinutes(2);
    /** How long the pass leaves a new row to the worker that received it. */
    static final Duration WORKERS_TURN = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    InboxRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Keeps a new message; the id of its row, or empty when it, or its frame, was kept before. The number of affected rows cannot tell
     * the two apart: the drivers of MySQL and MariaDB count a row that was found as affected.
     */
    Optional<Long> keep(String messageId, @Nullable String frameId, String reading, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                    insert into inbox_message
                        (message_id, frame_id, received_at, reading, state, attempts, next_attempt_at)
                    values (:messageId, :frameId, :receivedAt, :reading, 'RECEIVED', 0, :next)
                    """)
                    .param("messageId", messageId)
                    .param("frameId", frameId)
                    .param("receivedAt", DbTime.of(now))
                    .param("reading", reading)
                    .param("next", DbTime.of(now.plus(WORKERS_TURN)))
                    .update(key, "id");
        } catch (DuplicateKeyException repeat) {
            return Optional.empty();
        }
        return Optional.of(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** Rows after the given one that are due, oldest first. */
    List<Long> due(Instant now, long after, int most) {
        return jdbc.sql("""
                select id from inbox_message where state = 'RECEIVED' and next_attempt_at <= :now and id > :after
                order by id limit :most
                """)
                .param("after", after)
                .param("now", DbTime.of(now))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Takes the row when it is due, or new; empty when it is neither or another process is at it. */
    Optional<Claim> claim(long id, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Claim> free = lockFree(id, now);
            free.ifPresent(claim -> take(claim, now.plus(CLAIM)));
            return free;
        }));
    }

    private Optional<Claim> lockFree(long id, Instant now) {
        return jdbc.sql("""
                select id, attempts + 1 as attempt, reading, received_at from inbox_message
                where id = :id and state = 'RECEIVED' and (attempts = 0 or next_attempt_at <= :now)
                for update skip locked
                """)
                .param("id", id)
                .param("now", DbTime.of(now))
                .query((row, number) -> new Claim(
                        row.getLong("id"),
                        row.getInt("attempt"),
                        row.getString("reading"),
                        Objects.requireNonNull(DbTime.toInstant(row.getObject("received_at", LocalDateTime.class)))))
                .optional();
    }

    private void take(Claim claim, Instant until) {
        jdbc.sql("update inbox_message set attempts = :attempt, next_attempt_at = :until where id = :id")
                .param("attempt", claim.attempt())
                .param("until", DbTime.of(until))
                .param("id", claim.id())
                .update();
    }

    /** Marks it done in the caller's transaction; false when another process has claimed it meanwhile. */
    boolean finish(Claim claim) {
        return end(claim, "DONE", null, null);
    }

    /** Puts it back until then. */
    boolean retry(Claim claim, Instant at, String reason) {
        return end(claim, "RECEIVED", at, reason);
    }

    /** Gives up on it; with the time kept, setting it back to RECEIVED is enough to have it tried again. */
    boolean giveUp(Claim claim, Instant now, String reason) {
        return end(claim, "FAILED", now, reason);
    }

    private boolean end(Claim claim, String state, @Nullable Instant next, @Nullable String reason) {
        return jdbc.sql("""
                        update inbox_message set state = :state, next_attempt_at = :next, reason = :reason
                        where id = :id and state = 'RECEIVED' and attempts = :attempt
                        """)
                        .param("state", state)
                        .param("next", next == null ? null : DbTime.of(next))
                        .param("reason", reason)
                        .param("id", claim.id())
                        .param("attempt", claim.attempt())
                        .update()
                == 1;
    }

    /** Whether a row received by then has not been tried once. */
    boolean hasUnread(Instant now) {
        return jdbc.sql("select 1 from inbox_message where state = 'RECEIVED' and attempts = 0 and received_at <= :now"
                        + " limit 1")
                .param("now", DbTime.of(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** When the next row after that time is due. */
    Optional<Instant> nextAttempt(Instant after) {
        return jdbc.sql("select next_attempt_at from inbox_message where state = 'RECEIVED'"
                        + " and next_attempt_at > :after order by next_attempt_at limit 1")
                .param("after", DbTime.of(after))
                .query(LocalDateTime.class)
                .optional()
                .map(DbTime::toInstant);
    }

    /** Settled rows received before then that still have the message as it came. */
    List<Long> withRaw(Instant before, int most) {
        return jdbc.sql("select id from inbox_message where raw_kept = true and received_at < :before"
                        + " and state <> 'RECEIVED' order by received_at limit :most")
                .param("before", DbTime.of(before))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** The reading of a row. */
    String reading(long id) {
        return jdbc.sql("select reading from inbox_message where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Puts a reading without the raw message in its place. */
    void strip(long id, String reading) {
        jdbc.sql("update inbox_message set reading = :reading, raw_kept = false where id = :id")
                .param("reading", reading)
                .param("id", id)
                .update();
    }
}
