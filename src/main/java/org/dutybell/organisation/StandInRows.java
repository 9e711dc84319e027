package org.dutybell.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutybell.organisation.StandIns.Kept;
import org.dutybell.organisation.StandIns.KeptAbsence;
import org.dutybell.organisation.StandIns.KeptDelegation;
import org.dutybell.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The tables absence and delegation, in the caller's transaction. */
record StandInRows(JdbcClient jdbc) {

    private static final String CONFIGURED = "bot-config";

    /** Absences as they are in force: those ended early end earlier, those that never began are left out. */
    List<Absence> absences() {
        return allAbsences().stream().flatMap(kept -> kept.inForce().stream()).toList();
    }

    List<Delegation> delegations() {
        return allDelegations().stream()
                .flatMap(kept -> kept.inForce().stream())
                .toList();
    }

    List<KeptAbsence> allAbsences() {
        return jdbc.sql("select * from absence order by from_date, id")
                .query((row, number) -> new KeptAbsence(kept(row), absence(row)))
                .list();
    }

    List<KeptDelegation> allDelegations() {
        return jdbc.sql("select * from delegation order by from_date, id")
                .query((row, number) -> new KeptDelegation(kept(row), delegation(row)))
                .list();
    }

    /** What bot-config says now; what people have entered since stays. */
    void replaceConfigured(Roster roster, Instant now) {
        if (!absences().equals(roster.absences())) {
            jdbc.sql("delete from absence where entered_by = :by")
                    .param("by", CONFIGURED)
                    .update();
            List<Absence> there = absences();
            roster.absences().stream()
                    .filter(absence -> !there.contains(absence))
                    .forEach(absence -> add(absence, CONFIGURED, now));
        }
        if (!delegations().equals(roster.delegations())) {
            jdbc.sql("delete from delegation where entered_by = :by")
                    .param("by", CONFIGURED)
                    .update();
            List<Delegation> there = delegations();
            roster.delegations().stream()
                    .filter(delegation -> !there.contains(delegation))
                    .forEach(delegation -> add(delegation, CONFIGURED, now));
        }
    }

    long add(Absence absence, String by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into absence (person_code, from_date, to_date, reason, entered_by, entered_at)
                values (:person, :from, :to, :reason, :by, :at)
                """)
                .param("person", absence.person())
                .param("from", absence.from())
                .param("to", absence.to())
                .param("reason", absence.reason())
                .param("by", by)
                .param("at", DbTime.of(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    long add(Delegation delegation, String by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into delegation (post_code, person_code, duties, from_date, to_date, reason, decided_by,
                    entered_by, entered_at)
                values (:post, :person, :duties, :from, :to, :reason, :decided, :by, :at)
                """)
                .param("post", delegation.post())
                .param("person", delegation.to())
                .param("duties", String.join(" ", delegation.duties()))
                .param("from", delegation.from())
                .param("to", delegation.until())
                .param("reason", delegation.reason())
                .param("decided", delegation.decidedBy())
                .param("by", by)
                .param("at", DbTime.of(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /**
     * Ends what is still in force on that day or later.
     *
     * @param table absence or delegation
     * @return whether there was such a row
     */
    boolean end(String table, long id, LocalDate on, String by, Instant now) {
        return jdbc.sql("update " + table + """
                         set ended_on = :on, ended_by = :by, ended_at = :at
                         where id = :id and ended_on is null and to_date >= :on
                        """)
                        .param("on", on)
                        .param("by", by)
                        .param("at", DbTime.of(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getString("person_code"), day(row, "from_date"), day(row, "to_date"), row.getString("reason"));
    }

    private static Delegation delegation(ResultSet row) throws SQLException {
        return new Delegation(
                row.getString("post_code"),
                row.getString("person_code"),
                Stream.of(row.getString("duties").split(" "))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                day(row, "from_date"),
                day(row, "to_date"),
                row.getString("reason"),
                row.getString("decided_by"));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getString("entered_by"),
                Objects.requireNonNull(instant(row, "entered_at")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_by"),
                instant(row, "ended_at"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return DbTime.toInstant(row.getObject(column, LocalDateTime.class));
    }
}
