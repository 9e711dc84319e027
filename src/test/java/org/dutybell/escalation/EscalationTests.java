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

    @Test
    void beginsAnewWithItsFirstStepWhenItIsMissedAgain() {
        take(MISSED);
        take(MISSED.plus(DAY));
        escalation.standDown(MISSED.plus(DAY));
        EscalationStep before = EscalationStep.nobody(escalation, 1, "nobody", MISSED);
        ReflectionTestUtils.setField(before, "stepNumber", 2);
        Instant again = MISSED.plus(DAY.multipliedBy(10));

        escalation.startAgain(STEPS, again);

        assertThat(escalation.view(List.of()).state()).isEqualTo(EscalationState.RUNNING);
        assertThat(nextStep()).isEqualTo(again);
        assertThat(escalation.next(STEPS).level()).isEqualTo(1);
        assertThat(escalation.took(before)).as("who heard before hears again").isFalse();
        assertThat(EscalationStep.nobody(escalation, 1, "nobody", again).number())
                .as("a number of its own")
                .isEqualTo(3);
    }

    private void take(Instant at) {
        escalation.stepTaken(STEPS, true, at);
    }

    private Instant nextStep() {
        return escalation.view(List.of()).nextStepAt();
    }
}
