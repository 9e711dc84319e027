package org.dutybell.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTests {

    private static final Instant MACHINE = Instant.parse("2026-11-24T00:00:00Z");

    private final KeptInMemory store = new KeptInMemory();
    private final Clock machine = Clock.fixed(MACHINE, ZoneId.of("Asia/Shanghai"));

    @Test
    void showsTheTimeOfTheMachineAtFirst() {
        assertThat(new MovableClock(machine, store, null).instant()).isEqualTo(MACHINE);
        assertThat(store.read()).contains(Duration.ZERO);
    }

    @Test
    void startsAtTheGivenTimeOnAFreshDatabaseOnly() {
        Instant start = Instant.parse("2027-03-01T00:30:00Z");
        assertThat(new MovableClock(machine, store, start).instant()).isEqualTo(start);
        assertThat(new MovableClock(machine, store, start.plusSeconds(99)).instant())
                .isEqualTo(start);
    }

    @Test
    void keepsItsDistanceOverARestart() {
        MovableClock clock = new MovableClock(machine, store, null);
        clock.stop();
        clock.putTo(MACHINE.plusSeconds(3600));
        clock.runOn();

        Clock later = Clock.offset(machine, Duration.ofMinutes(5));
        assertThat(new MovableClock(later, store, null).instant()).isEqualTo(MACHINE.plusSeconds(3900));
    }

    @Test
    void isNotTurnedBackByAKillInTheMiddleOfAMove() {
        MovableClock clock = new MovableClock(machine, store, null);
        clock.stop();
        clock.putTo(MACHINE.plusSeconds(3600));

        assertThat(new MovableClock(machine, store, null).instant()).isEqualTo(MACHINE.plusSeconds(3600));
    }

    @Test
    void refusesToGoBack() {
        MovableClock clock = new MovableClock(machine, store, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.putTo(MACHINE.minusMillis(1)))
                .withMessageContaining("forward only");
    }

    @Test
    void keepsMovingInAnotherZone() {
        MovableClock clock = new MovableClock(machine, store, null);
        Clock utc = clock.withZone(ZoneOffset.UTC);
        clock.putTo(MACHINE.plusSeconds(60));
        assertThat(utc.instant()).isEqualTo(MACHINE.plusSeconds(60));
        assertThat(utc.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }
}
