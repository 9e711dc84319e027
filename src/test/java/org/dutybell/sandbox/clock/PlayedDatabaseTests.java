package org.dutybell.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.dutybell.sandbox.SandboxRefused;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PlayedDatabaseTests {

    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:played;DB_CLOSE_DELAY=-1"));

    @Test
    void isRefusedOutsideTheSandbox() {
        jdbc.sql("create table sandbox_clock (id int primary key, offset_millis bigint)")
                .update();
        PlayedDatabase guard = new PlayedDatabase(jdbc);
        guard.start();
        assertThat(guard.isRunning()).isTrue();

        new JdbcClockStore(jdbc).write(Duration.ZERO);

        assertThatExceptionOfType(SandboxRefused.class).isThrownBy(guard::start);
    }
}
