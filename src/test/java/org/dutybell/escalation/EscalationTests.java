package org.dutybell.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutybell.duty.EscalationPolicy.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class EscalationTests {

    private static final Instant MISSED = Instant.parse("2027-03-11T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<Step> STEPS = List.of(
            new Step(1, Duration.ZERO),
            new Step(2, DAY),
            new Step(3, DAY.multipliedBy(3)),
            new Step(4, DAY.multipliedBy(5)));

    private final Escalation escalation = new Escalation(7, STEPS, MISSED);

    @BeforeEach
    void isStored() {
        ReflectionTestUtils.setField(escalation, "id", 1L);
    }

    @Test
    void countsItsDelaysFromTheMiss() {
        assertThat(nextStep()).isEqualTo(MISSED);
        take(MISSED.plusSeconds(5));
        take(MISSED.plus(DAY));

        assertThat(nextStep()).isEqualTo(MISSED.plus(DAY.multipliedBy(3)));
    }

    @Test
    void keepsTheTimeBetweenTwoLevelsAfterAStandstill() {
        take(MISSED);
        Instant late = MISSED.plus(DAY.multipliedBy(6));
        take(late);

        assertThat(nextStep()).isEqualTo(late.plus(DAY.multipliedBy(2)));
    }

    @Test
    void goesToTheNextLevelAtOnceWhenNobodyHeard() {
        escalation.stepTaken(STEPS, false, MISSED);

        assertThat(nextStep()).isEqualTo(MISSED);
        take(MISSED);
        assertThat(nextStep()).as("the third level is not hurried").isEqualTo(MISSED.plus(DAY.multipliedBy(3)));
    }

    @Test
    void endsAfterItsLastStep() {
        STEPS.forEach(step -> take(MISSED));

        assertThat(escalation.view(List.of()).state()).isEqualTo(EscalationState.EXHAUSTED);
        assertThat(nextStep()).isNull();
    }

    private void take(Instant at) {
        escalation.stepTaken(STEPS, true, at);
    }

    private Instant nextStep() {
        return escalation.view(List.of()).nextStepAt();
    }
}
