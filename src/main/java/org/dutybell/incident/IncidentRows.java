package org.dutybell.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables incident, incident_told and incident_evidence. */
@Component
class IncidentRows {

    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;

    IncidentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(NewIncident reported) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into incident (kind, unit_code, reported_by, words, reported_at, message_id)
                values (:kind, :unit, :person, :words, :at, :message)
                """)
                .param("kind", reported.kind().name())
                .param("unit", reported.unit())
                .param("person", reported.person())
                .param("words", cut(reported.words()))
                .param("at", DbTime.of(reported.at()))
                .param("message", reported.messageId())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    static String cut(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS));
    }

    Optional<Incident> byMessage(String messageId) {
        return jdbc.sql("select * from incident where message_id = :message")
                .param("message", messageId)
                .query(IncidentRows::incident)
                .optional();
    }

    /** What this person reported of this unit in these words since then, and has not withdrawn. */
    Optional<Incident> same(NewIncident reported, Instant since) {
        return jdbc
                .sql("""
                        select * from incident
                        where unit_code = :unit and reported_at >= :since and reported_at <= :at and kind = :kind
                          and reported_by = :person and withdrawn_at is null
                        order by id
                        """)
                .param("unit", reported.unit())
                .param("since", DbTime.of(since))
                .param("at", DbTime.of(reported.at()))
                .param("kind", reported.kind().name())
                .param("person", reported.person())
                .query(IncidentRows::incident)
                .list()
                .stream()
                .filter(one -> one.words().equals(cut(reported.words())))
                .findFirst();
    }

    Optional<Incident> newestOf(String person, Instant since) {
        return jdbc.sql("""
                select * from incident where reported_by = :person and reported_at >= :since and withdrawn_at is null
                order by id desc limit 1
                """)
                .param("person", person)
                .param("since", DbTime.of(since))
                .query(IncidentRows::incident)
                .optional();
    }

    Optional<Incident> byId(long id) {
        return jdbc.sql("select * from incident where id = :id")
                .param("id", id)
                .query(IncidentRows::incident)
                .optional();
    }

    /** False when it was withdrawn before. */
    boolean withdraw(long id, String person, String reason, Instant now) {
        return jdbc.sql("""
                        update incident set withdrawn_at = :at, withdrawn_by = :person, withdrawn_reason = :reason
                        where id = :id and withdrawn_at is null
                        """)
                        .param("at", DbTime.of(now))
                        .param("person", person)
                        .param(
                                "reason",
                                reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON))
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Incident> open(Collection<String> units, Instant since) {
        return jdbc.sql("""
                select * from incident
                where unit_code in (:units) and reported_at >= :since and withdrawn_at is null order by id desc
                """)
                .param("units", units)
                .param("since", DbTime.of(since))
                .query(IncidentRows::incident)
                .list();
    }

    List<Incident> since(Instant since) {
        return jdbc.sql("select * from incident where reported_at >= :since order by id desc")
                .param("since", DbTime.of(since))
                .query(IncidentRows::incident)
                .list();
    }

    void told(long id, Told told) {
        jdbc.sql("""
                insert into incident_told (incident_id, addressee_kind, addressee, post_code, notification_id)
                values (:id, :kind, :addressee, :post, :notification)
                """)
                .param("id", id)
                .param("kind", told.kind().name())
                .param("addressee", told.addressee())
                .param("post", told.post())
                .param("notification", told.notification())
                .update();
    }

    /** In the order they were told; those without a message last. */
    List<Told> told(long id) {
        return jdbc.sql("""
                select * from incident_told where incident_id = :id
                order by case when notification_id is null then 1 else 0 end, notification_id, addressee
                """)
                .param("id", id)
                .query((row, number) -> new Told(
                        Told.Kind.valueOf(row.getString("addressee_kind")),
                        row.getString("addressee"),
                        row.getString("post_code"),
                        row.getObject("notification_id", Long.class)))
                .list();
    }

    void evidence(long id, long evidence) {
        jdbc.sql("""
                insert into incident_evidence (incident_id, evidence_id) values (:id, :evidence)
                on duplicate key update incident_id = incident_id
                """).param("id", id).param("evidence", evidence).update();
    }

    boolean hasEvidence(long evidence) {
        return jdbc.sql("select count(*) from incident_evidence where evidence_id = :evidence")
                        .param("evidence", evidence)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Incident incident(ResultSet row, int number) throws SQLException {
        return new Incident(
                row.getLong("id"),
                IncidentKind.valueOf(row.getString("kind")),
                row.getString("unit_code"),
                row.getString("reported_by"),
                row.getString("words"),
                Objects.requireNonNull(DbTime.toInstant(row.getObject("reported_at", LocalDateTime.class))),
                DbTime.toInstant(row.getObject("withdrawn_at", LocalDateTime.class)),
                row.getString("withdrawn_by"),
                row.getString("withdrawn_reason"));
    }
}
