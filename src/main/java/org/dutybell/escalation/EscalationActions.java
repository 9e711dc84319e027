package org.dutybell.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.dutybell.escalation.EscalationAction.Kind;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table escalation_action; joins the caller's transaction. */
@Component
class EscalationActions {

    private final JdbcClient jdbc;

    EscalationActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes it down; of two at once the second one fails.
     *
     * @param number how many of this kind the obligation had before
     */
    void add(EscalationAction action, int number) {
        jdbc.sql("""
                insert into escalation_action (obligation_id, action, action_number, person_code, reason, at_time)
                values (:obligation, :action, :number, :person, :reason, :at)
                """)
                .param("obligation", action.obligationId())
                .param("action", action.kind().name())
                .param("number", number)
                .param("person", action.person())
                .param("reason", action.reason())
                .param("at", DbTime.of(action.at()))
                .update();
    }

    /** Oldest first. */
    List<EscalationAction> of(long obligationId) {
        return jdbc.sql("select * from escalation_action where obligation_id = :id order by id")
                .param("id", obligationId)
                .query(EscalationActions::action)
                .list();
    }

    List<EscalationAction> of(long obligationId, Kind kind) {
        return of(obligationId).stream().filter(action -> action.kind() == kind).toList();
    }

    private static EscalationAction action(ResultSet row, int number) throws SQLException {
        return new EscalationAction(
                row.getLong("obligation_id"),
                Kind.valueOf(row.getString("action")),
                row.getString("person_code"),
                row.getString("reason"),
                Objects.requireNonNull(DbTime.toInstant(row.getObject("at_time", LocalDateTime.class))));
    }
}
