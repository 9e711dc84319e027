package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private static final Instant NOW = Instant.parse("2027-03-15T00:00:00Z");

    @Test
    void doublesFromThirtySecondsToHalfAnHour() {
        assertThat(wait(1)).hasSeconds(30);
        assertThat(wait(2)).hasMinutes(1);
        assertThat(wait(5)).hasMinutes(8);
        assertThat(wait(7)).hasMinutes(30);
        assertThat(wait(1000)).hasMinutes(30);
    }

    @Test
    void waitsAsLongAsDingTalkAsks() {
        assertThat(Duration.between(NOW, Backoff.next(NOW, 1, Duration.ofMinutes(10))))
                .hasMinutes(10);
    }

    private static Duration wait(int attempts) {
        return Duration.between(NOW, Backoff.next(NOW, attempts, Duration.ZERO));
    }
}
