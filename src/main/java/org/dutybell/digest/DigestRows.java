package org.dutybell.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dutybell.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables digest_run and digest; each statement in its caller's transaction. */
@Component
class DigestRows {

    private final JdbcClient jdbc;

    DigestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest day that was written or skipped. */
    Optional<LocalDate> newest(DigestKind kind) {
        return jdbc.sql("select max(for_day) from digest_run where kind = :kind")
                .param("kind", kind.name())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The oldest day that was written or skipped. */
    Optional<LocalDate> oldest(DigestKind kind) {
        return jdbc.sql("select min(for_day) from digest_run where kind = :kind")
                .param("kind", kind.name())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Whether that day was written or skipped. */
    boolean isSettled(DigestKind kind, LocalDate day) {
        return jdbc.sql("select count(*) from digest_run where kind = :kind and for_day = :day")
                        .param("kind", kind.name())
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Those that were written at that time or later. */
    List<Run> writtenSince(DigestKind kind, Instant since) {
        return jdbc.sql("""
                        select for_day, ran_at from digest_run
                        where kind = :kind and result = 'DONE' and ran_at >= :since order by for_day
                        """)
                .param("kind", kind.name())
                .param("since", DbTime.of(since))
                .query((row, number) -> new Run(
                        row.getObject("for_day", LocalDate.class),
                        Objects.requireNonNull(DbTime.toInstant(row.getObject("ran_at", LocalDateTime.class)))))
                .list();
    }

    /** The codes of all that have a row for that day. */
    Set<String> destinations(DigestKind kind, LocalDate day) {
        return jdbc.sql("select destination_code from digest where kind = :kind and for_day = :day")
                .param("kind", kind.name())
                .param("day", day)
                .query(String.class)
                .set();
    }

    /** The codes of all that have a message for that day. */
    Set<String> written(DigestKind kind, LocalDate day) {
        return jdbc.sql("""
                        select destination_code from digest
                        where kind = :kind and for_day = :day and result = 'WRITTEN'
                        """)
                .param("kind", kind.name())
                .param("day", day)
                .query(String.class)
                .set();
    }

    /** Those from that day on without a message, or without a reason for having none; at most a hundred. */
    List<String> unexplained(LocalDate from) {
        return jdbc.sql("""
                        select concat(kind, ' ', for_day, ' ', destination_code) from digest
                        where for_day >= :from
                          and (result = 'WRITTEN' and notification_id is null or result = 'SUPPRESSED' and reason is null)
                        order by id limit 100
                        """).param("from", from).query(String.class).list();
    }

    /** When a day's digests were written. */
    record Run(LocalDate day, Instant at) {}

    /** Takes the day's turn; false when it is taken already, or another node just did. */
    boolean begin(DigestKind kind, LocalDate day, Instant now) {
        return insert(kind, day, "DONE", null, now);
    }

    void skip(DigestKind kind, LocalDate day, String why, Instant now) {
        insert(kind, day, "SKIPPED", why, now);
    }

    private boolean insert(DigestKind kind, LocalDate day, String result, @Nullable String why, Instant now) {
        return jdbc.sql("""
                        insert ignore into digest_run (kind, for_day, ran_at, result, reason)
                        values (:kind, :day, :now, :result, :why)
                        """)
                        .param("kind", kind.name())
                        .param("day", day)
                        .param("now", DbTime.of(now))
                        .param("result", result)
                        .param("why", why)
                        .update()
                == 1;
    }

    void written(DigestKind kind, LocalDate day, String destination, long notification) {
        add(kind, day, destination, notification, null);
    }

    void suppressed(DigestKind kind, LocalDate day, String destination, String why) {
        add(kind, day, destination, null, why);
    }

    private void add(
            DigestKind kind, LocalDate day, String destination, @Nullable Long notification, @Nullable String why) {
        jdbc.sql("""
                insert into digest (kind, for_day, destination_code, result, reason, notification_id)
                values (:kind, :day, :destination, :result, :why, :notification)
                """)
                .param("kind", kind.name())
                .param("day", day)
                .param("destination", destination)
                .param("result", notification == null ? "SUPPRESSED" : "WRITTEN")
                .param("why", why)
                .param("notification", notification)
                .update();
    }

    /** How many misses that are not made good yet were told to this person in an escalation. */
    int escalatedTo(String person, Instant since) {
        return jdbc.sql("""
                        select count(distinct e.obligation_id) from escalation_step s
                            join escalation e on e.id = s.escalation_id
                            join obligation o on o.id = e.obligation_id
                        where s.told_kind = 'PERSON' and s.told_code = :person and s.at_time >= :since
                          and o.state = 'MISSED'
                        """)
                .param("person", person)
                .param("since", DbTime.of(since))
                .query(Integer.class)
                .single();
    }
}
