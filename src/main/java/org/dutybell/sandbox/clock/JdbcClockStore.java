package org.dutybell.sandbox.clock;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the clock's distance in the table sandbox_clock. */
class JdbcClockStore implements ClockStore {

    private final JdbcClient jdbc;

    JdbcClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Duration> read() {
        return jdbc.sql("select offset_millis from sandbox_clock where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    @Override
    public void write(Duration offset) {
        int changed = jdbc.sql("update sandbox_clock set offset_millis = :offset where id = 1")
                .param("offset", offset.toMillis())
                .update();
        if (changed == 0 && read().isEmpty()) {
            jdbc.sql("insert into sandbox_clock (id, offset_millis) values (1, :offset)")
                    .param("offset", offset.toMillis())
                    .update();
        }
    }
}
