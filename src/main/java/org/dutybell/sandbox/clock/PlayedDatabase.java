package org.dutybell.sandbox.clock;

import org.dutybell.sandbox.SandboxRefused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Outside the sandbox, refuses to start on a database that was played with: its bureau and its time are made up. */
@Component
@ConditionalOnBooleanProperty(name = "dutybell.sandbox.enabled", havingValue = false, matchIfMissing = true)
class PlayedDatabase implements SmartLifecycle {

    private final JdbcClient jdbc;
    private boolean running;

    PlayedDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        if (new JdbcClockStore(jdbc).read().isPresent()) {
            throw new SandboxRefused(
                    "This database was used by the sandbox: its bureau and its time are made up.",
                    "Choose another folder with dutybell.data-dir (DUTYBELL_DATA_DIR) or another database with"
                            + " spring.datasource.url, or go on playing with --dutybell.sandbox.enabled=true.");
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the import and everything that sends. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
