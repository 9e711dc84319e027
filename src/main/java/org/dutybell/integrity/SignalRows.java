package org.dutybell.integrity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table evidence_signal, and the mark of pictures that were examined. */
@Component
class SignalRows implements Signals {

    private static final Duration WAITS_FOR_A_LOOK = Duration.ofDays(1);

    private final JdbcClient jdbc;

    SignalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of the pictures of check-ins that were not examined yet that which was handed in first; of several acts only where it was sent. One
     * whose look is still to be made waits for it, but not for ever.
     */
    Optional<Sent> unexamined(Instant now) {
        return jdbc.sql("""
                select ce.evidence_id, c.obligation_id
                from check_in_evidence ce
                join check_in c on c.id = ce.check_in_id and c.from_obligation_id is null
                join evidence e on e.id = ce.evidence_id
                where ce.examined_at is null and (e.look_due_at is null or e.received_at < :longAgo)
                order by c.id, ce.evidence_id limit 1
                """)
                .param("longAgo", DbTime.of(now.minus(WAITS_FOR_A_LOOK)))
                .query((row, number) -> new Sent(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /**
     * The obligations for which a picture was sent and examined. So of two pictures that which was handed in later is asked about,
     * whichever was received first, and never both.
     */
    List<Long> examinedObligationsOf(long evidenceId) {
        return jdbc.sql("""
                select distinct c.obligation_id from check_in_evidence ce
                join check_in c on c.id = ce.check_in_id and c.from_obligation_id is null
                where ce.evidence_id = :evidence and ce.examined_at is not null order by c.obligation_id
                """).param("evidence", evidenceId).query(Long.class).list();
    }

    /** Ids of the obligations for which it counts or counted, taken back ones too. */
    List<Long> obligationsOf(long evidenceId) {
        return jdbc.sql("""
                select distinct c.obligation_id from check_in_evidence ce join check_in c on c.id = ce.check_in_id
                where ce.evidence_id = :evidence order by c.obligation_id
                """).param("evidence", evidenceId).query(Long.class).list();
    }

    void keep(Signal signal) {
        jdbc.sql("""
                insert into evidence_signal (evidence_id, obligation_id, kind, other_evidence_id, other_obligation_id,
                    other_unit, distance, mirrored)
                values (:evidence, :obligation, :kind, :otherEvidence, :otherObligation, :otherUnit, :distance, :mirrored)
                on duplicate key update id = id
                """)
                .param("evidence", signal.evidenceId())
                .param("obligation", signal.obligationId())
                .param("kind", signal.kind().name())
                .param("otherEvidence", signal.otherEvidenceId())
                .param("otherObligation", signal.otherObligationId())
                .param("otherUnit", signal.otherUnit())
                .param("distance", signal.distance())
                .param("mirrored", signal.mirrored())
                .update();
    }

    /** Marks it, and with it the rows of other acts for which it counted as well. */
    void examined(Sent sent, Instant now) {
        jdbc.sql("""
                update check_in_evidence set examined_at = :at
                where evidence_id = :evidence and examined_at is null and check_in_id in (
                    select id from check_in where obligation_id = :obligation or from_obligation_id is not null)
                """)
                .param("evidence", sent.evidenceId())
                .param("obligation", sent.obligationId())
                .param("at", DbTime.of(now))
                .update();
    }

    @Override
    public List<Signal> of(long obligationId) {
        return jdbc.sql("""
                select * from evidence_signal where obligation_id = :obligation
                order by other_unit desc, evidence_id, distance, id
                """)
                .param("obligation", obligationId)
                .query((row, number) -> new Signal(
                        row.getLong("id"),
                        row.getLong("evidence_id"),
                        row.getLong("obligation_id"),
                        SignalKind.valueOf(row.getString("kind")),
                        row.getLong("other_evidence_id"),
                        row.getLong("other_obligation_id"),
                        row.getBoolean("other_unit"),
                        row.getInt("distance"),
                        row.getBoolean("mirrored"),
                        judged(row)))
                .list();
    }

    private static @Nullable Judged judged(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict == null
                ? null
                : new Judged(
                        Verdict.valueOf(verdict),
                        row.getString("judged_by"),
                        Objects.requireNonNull(DbTime.toInstant(row.getObject("judged_at", LocalDateTime.class))));
    }

    /** Nobody judges what they handed in themselves. */
    @Override
    public boolean judge(long id, long obligationId, Verdict verdict, String by, Instant now) {
        return jdbc.sql("""
                        update evidence_signal set verdict = :verdict, judged_by = :by, judged_at = :at
                        where id = :id and obligation_id = :obligation and not exists (
                            select 1 from evidence e where e.id = evidence_signal.evidence_id and e.person_code = :by)
                        """)
                        .param("verdict", verdict.name())
                        .param("by", by)
                        .param("at", DbTime.of(now))
                        .param("id", id)
                        .param("obligation", obligationId)
                        .update()
                == 1;
    }

    /** A picture and the obligation for which it was sent. */
    record Sent(long evidenceId, long obligationId) {}
}
