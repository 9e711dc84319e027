package org.dutybell.dingtalk.stream;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether messages can come in, and how long nothing has come, pings included. */
class StreamHealth implements HealthIndicator {

    private final StreamKeeper keeper;

    StreamHealth(StreamKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Health health() {
        boolean connected = keeper.isConnected();
        Duration silence = keeper.silence();
        Health.Builder health = (connected ? Health.up() : Health.down()).withDetail("connected", connected);
        return (silence == null ? health : health.withDetail("secondsSinceLastFrame", silence.toSeconds())).build();
    }
}
