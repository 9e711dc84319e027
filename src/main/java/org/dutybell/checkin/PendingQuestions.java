package org.dutybell.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table conversation: at most one question a person. Each call joins the caller's transaction. */
@Component
class PendingQuestions {

    private final JdbcClient jdbc;

    PendingQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The question this person can still answer. Locks the person's row until the transaction ends, so that a text and
     * the picture after it are not worked on at once by two nodes; the row is made first, because locking one that is
     * not there would lock its neighbours' place too.
     */
    Optional<PendingQuestion> of(String person, Instant now) {
        jdbc.sql("""
                insert into conversation (person_code, asked_at, offered, message_id, text, evidence_ids)
                values (:person, :now, '', '', '', '')
                on duplicate key update person_code = person_code
                """).param("person", person).param("now", DbTime.of(now)).update();
        return jdbc.sql("select * from conversation where person_code = :person for update")
                .param("person", person)
                .query(PendingQuestions::question)
                .optional()
                .filter(question -> !question.offered().isEmpty() && question.isValid(now));
    }

    /** Keeps the question in place of an earlier one; after {@link #of} in the same transaction. */
    void keep(PendingQuestion question) {
        jdbc.sql("""
                update conversation set asked_at = :askedAt, offered = :offered, message_id = :messageId,
                    text = :text, evidence_ids = :evidenceIds, asks_whether_done = :asksWhetherDone
                where person_code = :person
                """)
                .param("person", question.person())
                .param("askedAt", DbTime.of(question.askedAt()))
                .param("offered", join(question.offered()))
                .param("messageId", question.messageId())
                .param("text", question.text())
                .param("evidenceIds", join(question.evidenceIds()))
                .param("asksWhetherDone", question.asksWhetherDone())
                .update();
    }

    void forget(String person) {
        jdbc.sql("update conversation set offered = '', text = '', evidence_ids = '' where person_code = :person")
                .param("person", person)
                .update();
    }

    private static PendingQuestion question(ResultSet row, int number) throws SQLException {
        Instant askedAt = DbTime.toInstant(row.getObject("asked_at", LocalDateTime.class));
        return new PendingQuestion(
                row.getString("person_code"),
                Objects.requireNonNull(askedAt),
                split(row.getString("offered")),
                row.getString("message_id"),
                row.getString("text"),
                split(row.getString("evidence_ids")),
                row.getBoolean("asks_whether_done"));
    }

    private static String join(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> split(String ids) {
        return Arrays.stream(ids.split(","))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
