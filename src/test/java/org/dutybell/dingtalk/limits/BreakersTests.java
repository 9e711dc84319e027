package org.dutybell.dingtalk.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.Verdict;
import org.junit.jupiter.api.Test;

/** An interface that cannot be reached: five calls in a row, then 30 seconds of rest. */
class BreakersTests {

    private static final Api API = Api.PRIVATE_SEND;
    private static final Duration REST = Duration.ofMillis(30_001);

    private final SteppingClock clock = new SteppingClock(Instant.parse("2027-03-10T01:00:00Z"));
    private final Breakers breakers = new Breakers(new LimitsProperties(15, 18, 5, Duration.ofSeconds(30)), clock);

    private void calls(int times, Verdict verdict) {
        for (int time = 0; time < times; time++) {
            assertThat(breakers.enter(API)).isZero();
            breakers.ended(API, verdict);
        }
    }

    @Test
    void leavesItAloneAfterFiveFailuresInARow() {
        calls(5, LimitsScene.LOST);

        assertThat(breakers.enter(API)).isEqualTo(REST);
        clock.pass(Duration.ofSeconds(10));
        assertThat(breakers.enter(API)).isEqualTo(REST.minusSeconds(10));
        assertThat(breakers.isClosed(API)).isFalse();
        assertThat(breakers.enter(Api.GROUP_SEND)).isZero();
    }

    @Test
    void letsOneCallTryItAndGoesOnWhenThatArrives() {
        calls(5, LimitsScene.LOST);
        clock.pass(REST);

        assertThat(breakers.enter(API)).isZero();
        assertThat(breakers.enter(API)).isPositive();
        breakers.ended(API, Verdict.taken());

        calls(3, Verdict.taken());
        assertThat(breakers.isClosed(API)).isTrue();
    }

    @Test
    void restsAgainWhenThatOneFails() {
        calls(5, LimitsScene.LOST);
        clock.pass(REST);

        calls(1, LimitsScene.LOST);

        assertThat(breakers.enter(API)).isEqualTo(REST);
    }

    @Test
    void givesTheTryToAnotherWhenTheFirstNeverEnded() {
        calls(5, LimitsScene.LOST);
        clock.pass(REST);
        breakers.enter(API);

        clock.pass(Duration.ofSeconds(61));
        assertThat(breakers.enter(API)).isPositive();
        clock.pass(REST);

        assertThat(breakers.enter(API)).isZero();
    }

    @Test
    void givesTheTryBackWhenTheCallWasNotMade() {
        calls(5, LimitsScene.LOST);
        clock.pass(REST);

        assertThat(breakers.enter(API)).isZero();
        breakers.notMade(API);

        assertThat(breakers.enter(API)).isZero();
    }

    @Test
    void takesARefusalForAnAnswer() {
        calls(4, LimitsScene.LOST);
        calls(20, Verdict.refused("robot.oto.notExist"));
        calls(4, LimitsScene.LOST);

        assertThat(breakers.isClosed(API)).isTrue();
    }
}
