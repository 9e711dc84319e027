package org.dutybell.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
