package org.dutybell.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The tables appointment and appointment_change. Each call joins the caller's transaction. */
@Component
class AppointmentRows {

    private final JdbcClient jdbc;

    AppointmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The obligation's appointment, called off or not, locked until the transaction ends. The row is made first: locking
     * one that is not there would lock its neighbours' place too.
     *
     * @return empty when none was ever set
     */
    Optional<AppointmentView> lock(long obligation, Instant now) {
        jdbc.sql("""
                insert into appointment (obligation_id, revision, standing, begins_at, ends_at, place, participants)
                values (:obligation, 0, false, :now, :now, '', '')
                on duplicate key update obligation_id = obligation_id
                """)
                .param("obligation", obligation)
                .param("now", DbTime.of(now))
                .update();
        return jdbc.sql("select * from appointment where obligation_id = :obligation for update")
                .param("obligation", obligation)
                .query(AppointmentRows::view)
                .optional()
                .filter(view -> view.revision() > 0);
    }

    /** Writes it as it is now, with what was done; after {@link #lock} in the same transaction. */
    void write(AppointmentChange change) {
        AppointmentView view = change.result();
        values(jdbc.sql("""
                        update appointment set revision = :revision, standing = :standing, begins_at = :begins,
                            ends_at = :ends, place = :place, participants = :participants
                        where obligation_id = :obligation
                        """).param("standing", view.standing()), view).update();
        values(
                        jdbc.sql("""
                        insert into appointment_change (obligation_id, revision, kind, person_code, changed_at, begins_at,
                            ends_at, place, participants)
                        values (:obligation, :revision, :kind, :by, :at, :begins, :ends, :place, :participants)
                        """)
                                .param("kind", change.kind().name())
                                .param("by", change.by())
                                .param("at", DbTime.of(change.at())),
                        view)
                .update();
    }

    private static StatementSpec values(StatementSpec statement, AppointmentView view) {
        return statement
                .param("obligation", view.obligationId())
                .param("revision", view.revision())
                .param("begins", DbTime.of(view.begins()))
                .param("ends", DbTime.of(view.ends()))
                .param("place", view.place())
                .param("participants", Participant.join(view.participants()));
    }

    /** Deletes all that is known of the appointments of these obligations, whose own rows are about to go. */
    void forget(Collection<Long> obligations) {
        for (String table : List.of("appointment_change", "appointment")) {
            jdbc.sql("delete from " + table + " where obligation_id in (:ids)")
                    .param("ids", obligations)
                    .update();
        }
    }

    /** The appointments of these obligations that stand, by obligation. */
    Map<Long, AppointmentView> standing(Collection<Long> obligations) {
        return obligations.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from appointment where obligation_id in (:ids) and standing")
                        .param("ids", obligations)
                        .query(AppointmentRows::view)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(AppointmentView::obligationId, Function.identity()));
    }

    /** Those that stand and take some of this time, by their beginnings. */
    List<AppointmentView> between(Instant from, Instant to) {
        return jdbc.sql("""
                        select * from appointment where standing and begins_at < :to and ends_at > :from
                        order by begins_at, id
                        """)
                .param("from", DbTime.of(from))
                .param("to", DbTime.of(to))
                .query(AppointmentRows::view)
                .list();
    }

    /** Those that stand and begin from then on. */
    List<AppointmentView> standingSince(Instant from) {
        return jdbc.sql("select * from appointment where standing and begins_at >= :from")
                .param("from", DbTime.of(from))
                .query(AppointmentRows::view)
                .list();
    }

    List<AppointmentChange> history(long obligation) {
        return jdbc.sql("""
                        select c.*, c.kind not in ('CANCELLED', 'WAIVED') as standing from appointment_change c
                        where c.obligation_id = :obligation order by c.revision
                        """)
                .param("obligation", obligation)
                .query((row, number) -> new AppointmentChange(
                        AppointmentChange.Kind.valueOf(row.getString("kind")),
                        row.getString("person_code"),
                        time(row, "changed_at"),
                        view(row, number)))
                .list();
    }

    private static AppointmentView view(ResultSet row, int number) throws SQLException {
        return new AppointmentView(
                row.getLong("obligation_id"),
                row.getInt("revision"),
                row.getBoolean("standing"),
                time(row, "begins_at"),
                time(row, "ends_at"),
                row.getString("place"),
                Participant.split(row.getString("participants")));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(DbTime.toInstant(row.getObject(column, LocalDateTime.class)));
    }
}
