package org.dutybell.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables self_audit and self_audit_flaw; each statement in its caller's transaction. */
@Component
class AuditRows {

    private static final int MOST_FLAWS = 100;
    private static final int MOST_TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the day's row if need be; whoever wants it too waits until this transaction ends. */
    AuditView lock(LocalDate day, Instant now) {
        jdbc.sql("""
                insert into self_audit (audit_day, state, looked_at, next_look_at, planned, opened, nudges, messages,
                    escalations, flaws, heartbeat_tries)
                values (:day, 'LOOKING', :now, :now, 0, 0, 0, 0, 0, 0, 0)
                on duplicate key update audit_day = audit_day
                """).param("day", day).param("now", DbTime.of(now)).update();
        jdbc.sql("select audit_day from self_audit where audit_day = :day for update")
                .param("day", day)
                .query(LocalDate.class)
                .single();
        return of(day).orElseThrow();
    }

    Optional<AuditView> of(LocalDate day) {
        return view("where audit_day = :day", day);
    }

    Optional<AuditView> newest() {
        return view("where audit_day <= :day order by audit_day desc limit 1", LocalDate.of(9999, 12, 31));
    }

    /** The newest that was looked at before that day. */
    Optional<AuditView> before(LocalDate day) {
        return view(
                "where audit_day <= :day and state in ('HELD', 'BROKEN') order by audit_day desc limit 1",
                day.minusDays(1));
    }

    void looked(AuditView audit) {
        jdbc.sql("""
                update self_audit set state = :state, looked_at = :at, next_look_at = :next, planned = :planned,
                    opened = :opened, nudges = :nudges, messages = :messages, escalations = :escalations, flaws = :flaws
                where audit_day = :day
                """)
                .param("state", audit.state().name())
                .param("at", DbTime.of(audit.at()))
                .param("next", column(audit.nextLook()))
                .param("planned", audit.counts().planned())
                .param("opened", audit.counts().opened())
                .param("nudges", audit.counts().nudges())
                .param("messages", audit.counts().messages())
                .param("escalations", audit.counts().escalations())
                .param("flaws", audit.found())
                .param("day", audit.day())
                .update();
        replaceFlaws(audit);
    }

    private void replaceFlaws(AuditView audit) {
        jdbc.sql("delete from self_audit_flaw where audit_day = :day")
                .param("day", audit.day())
                .update();
        audit.flaws().stream()
                .limit(MOST_FLAWS)
                .forEach(flaw -> jdbc.sql("""
                        insert into self_audit_flaw (audit_day, kind, subject) values (:day, :kind, :subject)
                        """)
                        .param("day", audit.day())
                        .param("kind", flaw.kind().name())
                        .param("subject", flaw.subject())
                        .update());
    }

    /** Days before this one that did not come to an end. */
    void skipUnfinishedBefore(LocalDate day) {
        jdbc.sql("""
                update self_audit set state = 'SKIPPED', next_look_at = null
                where audit_day < :day and state = 'LOOKING'
                """).param("day", day).update();
    }

    void skip(LocalDate day, Instant now) {
        jdbc.sql("""
                insert into self_audit (audit_day, state, looked_at, planned, opened, nudges, messages, escalations, flaws,
                    heartbeat_tries)
                values (:day, 'SKIPPED', :now, 0, 0, 0, 0, 0, 0, 0)
                on duplicate key update audit_day = audit_day
                """).param("day", day).param("now", DbTime.of(now)).update();
    }

    /** Takes the turn of sending the day's heartbeat; false when it is not wanted now or another node has it. */
    boolean takeHeartbeat(LocalDate day, Instant now) {
        return jdbc.sql("""
                        update self_audit set heartbeat_tries = heartbeat_tries + 1, heartbeat_next_at = :next
                        where audit_day = :day and state = 'HELD' and heartbeat_at is null and heartbeat_tries < :most
                          and (heartbeat_next_at is null or heartbeat_next_at <= :now)
                        """)
                        .param("next", DbTime.of(now.plus(BETWEEN_TRIES)))
                        .param("day", day)
                        .param("most", MOST_TRIES)
                        .param("now", DbTime.of(now))
                        .update()
                == 1;
    }

    /** @param trouble why it did not arrive; null when it did */
    void beaten(LocalDate day, @Nullable String trouble, Instant now) {
        jdbc.sql("update self_audit set heartbeat_at = :at, heartbeat_remark = :remark where audit_day = :day")
                .param("at", trouble == null ? DbTime.of(now) : null)
                .param("remark", trouble == null ? null : trouble.substring(0, Math.min(trouble.length(), 200)))
                .param("day", day)
                .update();
    }

    Optional<Instant> nextLook(Instant after) {
        return jdbc.sql("select min(next_look_at) from self_audit where next_look_at > :after")
                .param("after", DbTime.of(after))
                .query((row, number) -> Optional.ofNullable(DbTime.toInstant(row.getObject(1, LocalDateTime.class))))
                .single();
    }

    private Optional<AuditView> view(String where, LocalDate day) {
        return jdbc.sql("select * from self_audit " + where)
                .param("day", day)
                .query(this::view)
                .optional();
    }

    private AuditView view(ResultSet row, int number) throws SQLException {
        LocalDate day = row.getObject("audit_day", LocalDate.class);
        return new AuditView(
                day,
                AuditState.valueOf(row.getString("state")),
                Objects.requireNonNull(instant(row, "looked_at")),
                instant(row, "next_look_at"),
                new Counts(
                        row.getInt("planned"),
                        row.getInt("opened"),
                        row.getInt("nudges"),
                        row.getInt("messages"),
                        row.getInt("escalations")),
                row.getInt("flaws"),
                flaws(day),
                instant(row, "heartbeat_at"),
                row.getString("heartbeat_remark"));
    }

    private List<Flaw> flaws(LocalDate day) {
        return jdbc.sql("select kind, subject from self_audit_flaw where audit_day = :day order by id")
                .param("day", day)
                .query((row, number) -> new Flaw(FlawKind.valueOf(row.getString(1)), row.getString(2)))
                .list();
    }

    private static @Nullable LocalDateTime column(@Nullable Instant instant) {
        return instant == null ? null : DbTime.of(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return DbTime.toInstant(row.getObject(column, LocalDateTime.class));
    }
}
