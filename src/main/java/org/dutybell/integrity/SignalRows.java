package org.dutybell.integrity;

import java.time.Instant;
import java.util.List;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables evidence_signal and evidence_examined. */
@Component
class SignalRows implements Signals {

    private final JdbcClient jdbc;

    SignalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pictures of check-ins that were not examined yet, oldest first; of several acts each only where it was sent. */
    List<Sent> unexamined(Instant since, int most) {
        return jdbc.sql("""
                select distinct e.id, c.obligation_id
                from evidence e
                join check_in_evidence ce on ce.evidence_id = e.id
                join check_in c on c.id = ce.check_in_id and c.from_obligation_id is null
                left join evidence_examined x on x.evidence_id = e.id and x.obligation_id = c.obligation_id
                where e.received_at >= :since and x.evidence_id is null
                order by e.id, c.obligation_id limit :most
                """)
                .param("since", DbTime.of(since))
                .param("most", most)
                .query((row, number) -> new Sent(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** The obligations for which a picture was sent. */
    List<Long> obligationsOf(long evidenceId) {
        return jdbc.sql("""
                select distinct c.obligation_id from check_in_evidence ce
                join check_in c on c.id = ce.check_in_id and c.from_obligation_id is null
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

    void examined(Sent sent, Instant now) {
        jdbc.sql("""
                insert into evidence_examined (evidence_id, obligation_id, examined_at) values (:evidence, :obligation, :at)
                on duplicate key update examined_at = examined_at
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
                        row.getLong("evidence_id"),
                        row.getLong("obligation_id"),
                        SignalKind.valueOf(row.getString("kind")),
                        row.getLong("other_evidence_id"),
                        row.getLong("other_obligation_id"),
                        row.getBoolean("other_unit"),
                        row.getInt("distance"),
                        row.getBoolean("mirrored")))
                .list();
    }

    /** A picture and the obligation for which it was sent. */
    record Sent(long evidenceId, long obligationId) {}
}
