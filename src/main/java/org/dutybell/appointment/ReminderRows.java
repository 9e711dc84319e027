package org.dutybell.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table appointment_reminder. Each call joins the caller's transaction. */
@Component
class ReminderRows {

    /** What stands in place of a time before the appointment when the row asks to set one. */
    static final String TO_SET_ONE = "SET";

    private final JdbcClient jdbc;

    ReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long obligation, int revision, Participant recipient, String ahead, Instant dueAt) {
        jdbc.sql("""
                insert into appointment_reminder (obligation_id, revision, recipient, ahead, due_at, result)
                values (:obligation, :revision, :recipient, :ahead, :due, 'WAITING')
                on duplicate key update ahead = ahead
                """)
                .param("obligation", obligation)
                .param("revision", revision)
                .param("recipient", recipient.text())
                .param("ahead", ahead)
                .param("due", DbTime.of(dueAt))
                .update();
    }

    /** Leaves out what waits: reminders of the appointment, or nudges to set one. */
    void callOff(long obligation, boolean nudges, String why, Instant now) {
        jdbc.sql("""
                update appointment_reminder set result = 'SUPPRESSED', settled_at = :now, reason = :why
                where obligation_id = :obligation and result = 'WAITING'
                  and (:nudges = true and revision = 0 or :nudges = false and revision > 0)
                """)
                .param("now", DbTime.of(now))
                .param("why", why)
                .param("obligation", obligation)
                .param("nudges", nudges)
                .update();
    }

    /** Deletes those of these obligations, whose own rows are about to go. */
    void forget(Collection<Long> obligations) {
        jdbc.sql("delete from appointment_reminder where obligation_id in (:ids)")
                .param("ids", obligations)
                .update();
    }

    List<Due> due(Instant now, int most) {
        return jdbc.sql("""
                        select * from appointment_reminder where result = 'WAITING' and due_at <= :now
                        order by due_at, id limit :most
                        """)
                .param("now", DbTime.of(now))
                .param("most", most)
                .query(ReminderRows::due)
                .list();
    }

    /** Those that wait and are due before that time, for forecasts. */
    List<Due> waitingBefore(Instant to) {
        return jdbc.sql(
                        "select * from appointment_reminder where result = 'WAITING' and due_at < :to order by due_at, id")
                .param("to", DbTime.of(to))
                .query(ReminderRows::due)
                .list();
    }

    /** Those of them that still wait, leaving out what another node is locking. */
    List<Due> lock(Collection<Long> ids) {
        return jdbc.sql("""
                        select * from appointment_reminder where id in (:ids) and result = 'WAITING'
                        order by due_at, id for update skip locked
                        """).param("ids", ids).query(ReminderRows::due).list();
    }

    void suppressed(long id, String why, Instant now) {
        jdbc.sql("""
                update appointment_reminder set result = 'SUPPRESSED', settled_at = :now, reason = :why where id = :id
                """)
                .param("now", DbTime.of(now))
                .param("why", why)
                .param("id", id)
                .update();
    }

    void sent(Collection<Long> ids, long notification, Instant now) {
        jdbc.sql("""
                update appointment_reminder set result = 'SENT', settled_at = :now, notification_id = :notification
                where id in (:ids)
                """)
                .param("now", DbTime.of(now))
                .param("notification", notification)
                .param("ids", ids)
                .update();
    }

    /** The messages that went out for this appointment and for nothing else. */
    List<Long> messagesOnlyOf(long obligation) {
        return jdbc.sql("""
                        select distinct r.notification_id from appointment_reminder r
                        where r.obligation_id = :obligation and r.notification_id is not null
                          and not exists (select 1 from appointment_reminder o
                              where o.notification_id = r.notification_id and o.obligation_id <> :obligation)
                        """).param("obligation", obligation).query(Long.class).list();
    }

    List<Long> obligationsIn(Collection<Long> messages) {
        return messages.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select distinct obligation_id from appointment_reminder where notification_id in (:messages)
                        order by obligation_id
                        """).param("messages", messages).query(Long.class).list();
    }

    Optional<Instant> next(Instant after) {
        return jdbc
                .sql("""
                        select due_at from appointment_reminder where result = 'WAITING' and due_at > :after
                        order by due_at limit 1
                        """)
                .param("after", DbTime.of(after))
                .query((row, number) -> time(row, "due_at"))
                .list()
                .stream()
                .findFirst()
                .map(Objects::requireNonNull);
    }

    List<AppointmentReminderView> of(long obligation) {
        return jdbc.sql("select * from appointment_reminder where obligation_id = :obligation order by due_at, id")
                .param("obligation", obligation)
                .query(ReminderRows::view)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getLong("obligation_id"),
                row.getInt("revision"),
                Participant.parse(row.getString("recipient")),
                time(row, "due_at"));
    }

    private static AppointmentReminderView view(ResultSet row, int number) throws SQLException {
        String ahead = row.getString("ahead");
        long notification = row.getLong("notification_id");
        return new AppointmentReminderView(
                Participant.parse(row.getString("recipient")),
                ahead.equals(TO_SET_ONE) ? null : Duration.parse(ahead),
                time(row, "due_at"),
                row.getString("result").equals("SENT"),
                DbTime.toInstant(row.getObject("settled_at", LocalDateTime.class)),
                row.getString("reason"),
                notification == 0 ? null : notification);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(DbTime.toInstant(row.getObject(column, LocalDateTime.class)));
    }

    /**
     * One that is due.
     *
     * @param revision of the appointment; 0 for the nudge to set one
     */
    record Due(long id, long obligation, int revision, Participant recipient, Instant dueAt) {

        boolean isNudge() {
            return revision == 0;
        }
    }
}
