package org.dutybell.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutybell.duty.EscalationPolicy.Step;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** Both timers, without a database: each order in which things can happen. */
class EscalationTests {

    private static final Instant START = Instant.parse("2027-03-11T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static Escalation stored(EscalationTimer timer, Chain chain) {
        Escalation escalation = new Escalation(7, timer, chain, START);
        ReflectionTestUtils.setField(escalation, "id", 1L);
        return escalation;
    }

    private static Instant next(Escalation escalation) {
        return escalation.view(List.of()).nextStepAt();
    }

    @Nested
    class NotDone {

        private static final Chain CHAIN = new Chain(
                List.of(
                        new Step(1, Duration.ZERO),
                        new Step(2, DAY),
                        new Step(3, DAY.multipliedBy(3)),
                        new Step(4, DAY.multipliedBy(5))),
                false,
                null,
                Duration.ZERO);

        private final Escalation escalation = stored(EscalationTimer.NOT_DONE, CHAIN);

        @Test
        void countsItsDelaysFromTheMiss() {
            assertThat(nextStep()).isEqualTo(START);
            take(START.plusSeconds(5));
            take(START.plus(DAY));

            assertThat(nextStep()).isEqualTo(START.plus(DAY.multipliedBy(3)));
        }

        @Test
        void keepsTheTimeBetweenTwoLevelsAfterAStandstill() {
            take(START);
            Instant late = START.plus(DAY.multipliedBy(6));
            take(late);

            assertThat(nextStep()).isEqualTo(late.plus(DAY.multipliedBy(2)));
        }

        @Test
        void goesToTheNextLevelAtOnceWhenNobodyHeard() {
            escalation.stepTaken(CHAIN, false, START);

            assertThat(nextStep()).isEqualTo(START);
            take(START);
            assertThat(nextStep()).as("the third level is not hurried").isEqualTo(START.plus(DAY.multipliedBy(3)));
        }

        @Test
        void endsAfterItsLastStep() {
            CHAIN.steps().forEach(step -> take(START));

            assertThat(escalation.state()).isEqualTo(EscalationState.EXHAUSTED);
            assertThat(nextStep()).isNull();
        }

        @Test
        void beginsAnewWithItsFirstStepWhenItIsMissedAgain() {
            take(START);
            take(START.plus(DAY));
            escalation.standDown(START.plus(DAY));
            EscalationStep before = EscalationStep.nobody(escalation, 1, "nobody", START);
            ReflectionTestUtils.setField(before, "stepNumber", 2);
            Instant again = START.plus(DAY.multipliedBy(10));

            escalation.startAgain(CHAIN, again);

            assertThat(escalation.state()).isEqualTo(EscalationState.RUNNING);
            assertThat(nextStep()).isEqualTo(again);
            assertThat(escalation.next(CHAIN.steps()).level()).isEqualTo(1);
            assertThat(escalation.took(before))
                    .as("who heard before hears again")
                    .isFalse();
            assertThat(EscalationStep.nobody(escalation, 1, "nobody", again).number())
                    .as("a number of its own")
                    .isEqualTo(3);
            take(again);
            assertThat(nextStep()).as("delays count from the new miss").isEqualTo(again.plus(DAY));
        }

        @Test
        void isNotStoppedByAnAcknowledgement() {
            escalation.acknowledged(CHAIN, "lina", START);

            assertThat(escalation.state()).isEqualTo(EscalationState.RUNNING);
            assertThat(escalation.asksNow()).isFalse();
            assertThat(nextStep()).isEqualTo(START);
        }

        @Test
        void takesNoStepTwiceWhenTheClockIsMovedBack() {
            take(START);
            Instant back = START.minus(DAY);
            escalation.hurry("wang", "now", back);
            take(back);

            assertThat(escalation.stepsDone()).isEqualTo(2);
            assertThat(nextStep()).isEqualTo(START.plus(DAY.multipliedBy(3)));
        }

        @Test
        void takesTheNextStepNowWhenSomebodyAsksAndKeepsTheTimesOfTheOthers() {
            take(START);
            escalation.hurry("wang", "pupils are at risk", START.plus(HOUR));
            assertThat(nextStep()).isEqualTo(START.plus(HOUR));
            take(START.plus(HOUR));

            assertThat(escalation.hurriedBy()).isNull();
            assertThat(nextStep()).isEqualTo(START.plus(DAY.multipliedBy(3)));
        }

        private void take(Instant at) {
            escalation.stepTaken(CHAIN, true, at);
        }

        private Instant nextStep() {
            return next(escalation);
        }
    }

    @Nested
    class NotAcknowledged {

        private static final Chain CHAIN = new Chain(
                List.of(new Step(1, HOUR.multipliedBy(4)), new Step(2, DAY)), false, DAY.multipliedBy(2), HOUR);
        private static final Chain FROM_REMINDER =
                new Chain(CHAIN.steps(), true, CHAIN.acknowledgedFor(), CHAIN.askedFor());

        private final Escalation escalation = stored(EscalationTimer.NOT_ACKNOWLEDGED, CHAIN);

        @Test
        void countsFromTheOpening() {
            assertThat(next(escalation)).isEqualTo(START.plus(HOUR.multipliedBy(4)));
        }

        @Test
        void asksWhenTheAcknowledgementEndsAndGoesOnUnanswered() {
            escalation.acknowledged(CHAIN, "lina", START.plus(HOUR));
            Instant ends = START.plus(HOUR).plus(DAY.multipliedBy(2));
            assertThat(next(escalation)).isEqualTo(ends);
            assertThat(escalation.asksNow()).isTrue();

            escalation.asked(CHAIN, ends);
            assertThat(escalation.asksNow()).as("asked once").isFalse();
            assertThat(next(escalation)).isEqualTo(ends.plus(HOUR));
            escalation.stepTaken(CHAIN, true, ends.plus(HOUR));

            assertThat(next(escalation)).as("the gap of the policy").isEqualTo(ends.plus(HOUR.multipliedBy(21)));
        }

        @Test
        void waitsAgainWhenTheQuestionIsAnswered() {
            escalation.acknowledged(CHAIN, "lina", START);
            escalation.asked(CHAIN, START.plus(DAY.multipliedBy(2)));
            escalation.acknowledged(
                    CHAIN, "lina", START.plus(DAY.multipliedBy(2)).plusSeconds(60));

            assertThat(escalation.asksNow()).isTrue();
            assertThat(next(escalation))
                    .isEqualTo(START.plus(DAY.multipliedBy(4)).plusSeconds(60));
        }

        @Test
        void isStoppedForGoodWhereThePolicySaysNoEnd() {
            Chain forGood = new Chain(CHAIN.steps(), false, null, Duration.ZERO);
            escalation.acknowledged(forGood, "lina", START);

            assertThat(escalation.state()).isEqualTo(EscalationState.ACKNOWLEDGED);
            assertThat(next(escalation)).isNull();
        }

        @Test
        void looksForTheReminderAndCountsFromItsArrival() {
            Escalation waiting = stored(EscalationTimer.NOT_ACKNOWLEDGED, FROM_REMINDER);
            Instant look = START.plus(HOUR.multipliedBy(4));
            assertThat(waiting.looksForReminder()).isTrue();
            waiting.lookAgain(CHAIN.steps(), look);
            assertThat(next(waiting)).isEqualTo(look.plus(HOUR.multipliedBy(4)));

            waiting.countFrom(CHAIN.steps(), START.plus(HOUR));

            assertThat(waiting.looksForReminder()).isFalse();
            assertThat(next(waiting)).isEqualTo(START.plus(HOUR.multipliedBy(5)));
        }

        @Test
        void looksWithoutSpinningWhenTheFirstStepIsImmediate() {
            Chain immediate = new Chain(List.of(new Step(1, Duration.ZERO)), true, null, Duration.ZERO);
            Escalation waiting = stored(EscalationTimer.NOT_ACKNOWLEDGED, immediate);

            waiting.lookAgain(immediate.steps(), START);

            assertThat(next(waiting)).isAfter(START);
        }

        @Test
        void takesAnAcknowledgementThatCameBeforeTheReminderArrived() {
            Escalation waiting = stored(EscalationTimer.NOT_ACKNOWLEDGED, FROM_REMINDER);
            waiting.acknowledged(FROM_REMINDER, "lina", START.plusSeconds(1));
            assertThat(waiting.looksForReminder()).isFalse();
            Instant ends = next(waiting);
            waiting.asked(FROM_REMINDER, ends);
            assertThat(waiting.looksForReminder()).isFalse();
            waiting.stepTaken(FROM_REMINDER, true, ends.plus(HOUR));

            assertThat(next(waiting)).isEqualTo(ends.plus(HOUR.multipliedBy(21)));
        }

        @Test
        void asksOnceAfterAStandstillOfThreeDays() {
            escalation.acknowledged(CHAIN, "lina", START);
            Instant back = START.plus(DAY.multipliedBy(3)).plus(DAY.multipliedBy(2));
            escalation.asked(CHAIN, back);

            assertThat(next(escalation)).isEqualTo(back.plus(HOUR));
        }

        @Test
        void keepsTheAcknowledgementWhenALeaderHasAStepTaken() {
            escalation.acknowledged(CHAIN, "lina", START);
            escalation.hurry("wang", "now", START.plus(HOUR));
            assertThat(escalation.asksNow()).isFalse();
            escalation.stepTaken(CHAIN, true, START.plus(HOUR));

            assertThat(escalation.state()).isEqualTo(EscalationState.ACKNOWLEDGED);
            assertThat(next(escalation)).isEqualTo(START.plus(DAY.multipliedBy(2)));
        }

        @Test
        void countsFromTheMomentAtWhichMoreTimeWasGivenAndForgetsWhoAcknowledgedBefore() {
            Escalation given = stored(EscalationTimer.NOT_ACKNOWLEDGED, FROM_REMINDER);
            given.countFrom(CHAIN.steps(), START.plus(HOUR));
            given.acknowledged(FROM_REMINDER, "lina", START.plus(HOUR.multipliedBy(2)));
            given.standDown(START.plus(DAY));

            given.startAgain(FROM_REMINDER, START.plus(DAY));

            assertThat(given.state()).isEqualTo(EscalationState.RUNNING);
            assertThat(given.acknowledgedBy()).isNull();
            assertThat(given.looksForReminder())
                    .as("the reminder came long ago")
                    .isFalse();
            assertThat(next(given)).isEqualTo(START.plus(DAY).plus(HOUR.multipliedBy(4)));
        }

        @Test
        void endsAtTheMissAndHearsNothingAfterThat() {
            escalation.overtaken(START.plus(DAY));
            escalation.acknowledged(CHAIN, "lina", START.plus(DAY));

            assertThat(escalation.state()).isEqualTo(EscalationState.OVERTAKEN);
            assertThat(next(escalation)).isNull();
        }
    }

    @Nested
    class OnRequest {

        private static final Chain CHAIN =
                new Chain(List.of(new Step(1, Duration.ZERO), new Step(2, DAY)), false, null, Duration.ZERO);

        @Test
        void takesNoStepBySelf() {
            Escalation escalation = stored(EscalationTimer.ON_REQUEST, CHAIN);
            assertThat(next(escalation)).isNull();

            escalation.hurry("wang", "now", START);
            escalation.stepTaken(CHAIN, true, START);

            assertThat(next(escalation)).isNull();
            assertThat(escalation.canBeHurried()).isTrue();
        }
    }
}
