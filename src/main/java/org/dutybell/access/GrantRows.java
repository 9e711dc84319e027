package org.dutybell.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.dutybell.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table access_grant. */
@Component
class GrantRows {

    private static final String STANDING = "select * from access_grant where ended_at is null";

    private final JdbcClient jdbc;

    GrantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Grant> standing() {
        return jdbc.sql(STANDING + " order by id").query(GrantRows::grant).list();
    }

    List<Grant> of(String person) {
        return jdbc.sql(STANDING + " and person_code = :person order by id")
                .param("person", person)
                .query(GrantRows::grant)
                .list();
    }

    /** False when the person has it already: its key lets only one in. */
    boolean insert(String person, Role role, @Nullable String unit, String by, Instant now) {
        try {
            jdbc.sql("""
                    insert into access_grant (person_code, role, unit_code, standing_key, given_by, given_at)
                    values (:person, :role, :unit, :key, :by, :now)
                    """)
                    .param("person", person)
                    .param("role", role.code())
                    .param("unit", unit)
                    .param("key", String.join("|", person, role.code(), Objects.requireNonNullElse(unit, "")))
                    .param("by", by)
                    .param("now", DbTime.of(now))
                    .update();
            return true;
        } catch (DuplicateKeyException hasIt) {
            return false;
        }
    }

    boolean end(long id, String by, Instant now) {
        return jdbc.sql("""
                        update access_grant set ended_by = :by, ended_at = :now, standing_key = null
                        where id = :id and ended_at is null
                        """)
                        .param("by", by)
                        .param("now", DbTime.of(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        String code = row.getString("role");
        return new Grant(
                row.getLong("id"),
                row.getString("person_code"),
                Role.parse(code).orElseThrow(() -> new IllegalStateException("access_grant has the role " + code)),
                row.getString("unit_code"),
                row.getString("given_by"),
                Objects.requireNonNull(DbTime.toInstant(row.getObject("given_at", LocalDateTime.class))));
    }
}
