package org.dutybell.dingtalk.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GapWatchTests {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final GapWatch gap = new GapWatch(Duration.ofSeconds(10));

    @Test
    void asksAfterTheStartAndAfterALongGap() {
        assertThat(gap.up(0)).isTrue();

        gap.down(5 * SECOND);
        gap.down(14 * SECOND);
        assertThat(gap.up(15 * SECOND)).isTrue();
    }

    @Test
    void doesNotAskAfterAShortGapOrARenewal() {
        gap.up(0);
        gap.down(5 * SECOND);

        assertThat(gap.up(14 * SECOND)).isFalse();
        assertThat(gap.up(60 * SECOND)).isFalse();
    }
}
