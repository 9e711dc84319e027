package org.dutybell.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.dutybell.shared.DbTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What statements written by hand ask of MySQL's own driver. It talks to the bundled MariaDB, for want of a MySQL, on the
 * real tables and in a JVM of another zone. Hibernate is left out: it would take this server for a MySQL it is not.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ConnectorJTests {

    private static final Instant AT = Instant.parse("2027-03-14T02:30:00.123456Z");

    private final TimeZone zone = TimeZone.getDefault();
    private final Map<String, String> database = Database.MARIADB.fresh();

    @BeforeEach
    void migratesAndTravels() {
        DatabaseApplication.start(database).close();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    }

    @AfterEach
    void returns() {
        TimeZone.setDefault(zone);
    }

    @Test
    void servesClaimsTimesAndUniqueKeys() throws SQLException {
        try (var one = connect();
                var other = connect()) {
            insert(JdbcClient.create(one), "first");
            insert(JdbcClient.create(one), "second");

            assertThat(time(JdbcClient.create(one))).isEqualTo(DbTime.of(AT));
            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(() -> insert(JdbcClient.create(one), "first"));

            one.getConnection().setAutoCommit(false);
            other.getConnection().setAutoCommit(false);
            assertThat(claim(one)).containsExactly("first");
            assertThat(claim(other)).containsExactly("second");
        }
    }

    private static void insert(JdbcClient jdbc, String code) {
        jdbc.sql(
                        "insert into duty_version (code, version, clause, position, spec, valid_from) values (?, 1, '1.1', 0, '{}', ?)")
                .params(code, DbTime.of(AT))
                .update();
    }

    private static LocalDateTime time(JdbcClient jdbc) {
        return jdbc.sql("select valid_from from duty_version where code = 'first'")
                .query(LocalDateTime.class)
                .single();
    }

    private static List<String> claim(SingleConnectionDataSource connection) {
        return JdbcClient.create(connection)
                .sql("select code from duty_version order by id limit 1 for update skip locked")
                .query(String.class)
                .list();
    }

    private SingleConnectionDataSource connect() {
        String url =
                Objects.requireNonNull(database.get("spring.datasource.url")).replace("mariadb", "mysql")
                        + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true";
        return new SingleConnectionDataSource(
                url, database.get("spring.datasource.username"), database.get("spring.datasource.password"), true);
    }
}
