package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dutybell.calendar.Rhythm;
import org.dutybell.duty.Duty;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.obligation.CheckInOutcome.Fulfilled;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.dutybell.testing.StoredSample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the principal does each week, each month and each quarter counts for the quarter of the day on which it is done. */
class ServedTests {

    private static final Instant MARCH = Instant.parse("2027-03-01T01:00:00Z");
    private static final Instant LAST_OF_MARCH = Instant.parse("2027-03-31T02:00:00Z");
    private static final Instant SECOND_OF_APRIL = Instant.parse("2027-04-02T02:00:00Z");
    private static final Instant LATE = Instant.parse("2027-04-12T02:00:00Z");
    /** From Monday, 29 March, to Sunday, 4 April. */
    private static final String WEEK = "2027-W13";

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest({"obligation", "duty", "organisation", "calendar"})
    @Import(StoredSample.class)
    abstract static class Cases {

        @Autowired
        StoredSample sample;

        @Autowired
        PlanPass plan;

        @Autowired
        OpenPass open;

        @Autowired
        MissPass miss;

        @Autowired
        Obligations obligations;

        @Autowired
        ServingObligations serving;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void opensBothQuarters() {
            sample.store(
                    List.of(
                            duty("quarterly", Rhythm.QUARTER),
                            duty("weekly", Rhythm.WEEK, "quarterly"),
                            duty("monthly", Rhythm.MONTH, "quarterly"),
                            duty("led", Rhythm.QUARTER, "quarterly"),
                            duty("counted", Rhythm.WEEK, new EvidenceRule(0, true, true), "quarterly")),
                    MARCH);
            plan.run(MARCH);
            open.run(SECOND_OF_APRIL);
        }

        @Test
        void countsForTheQuarterOfTheDayAndNotOfTheWindow() {
            assertThat(countedFor(checkIn(obligation("weekly", WEEK), SECOND_OF_APRIL)))
                    .containsExactly("2027-Q2");
        }

        @Test
        void countsForTheQuarterBeforeWhileThatLasts() {
            assertThat(countedFor(checkIn(obligation("weekly", WEEK), LAST_OF_MARCH)))
                    .containsExactly("2027-Q1");
        }

        /** What comes after the grace makes up for what was missed, so it counts where that would have. */
        @Test
        void countsWhatIsLateForTheQuarterInWhichItWasDue() {
            miss.run(LATE);

            assertThat(countedFor(checkIn(obligation("monthly", "2027-03"), LATE)))
                    .containsExactly("2027-Q1");
        }

        @Test
        void countsForTheSamePeriodWhereThereIsOne() {
            miss.run(LATE);

            assertThat(countedFor(checkIn(obligation("led", "2027-Q1"), LATE))).containsExactly("2027-Q1");
        }

        @Test
        void saysWithWhichAQuarterWillBeCountedToday() {
            assertThat(servingOn("2027-Q1", LAST_OF_MARCH)).contains("weekly " + WEEK);
            assertThat(servingOn("2027-Q1", SECOND_OF_APRIL)).doesNotContain("weekly " + WEEK);
            assertThat(servingOn("2027-Q2", SECOND_OF_APRIL)).contains("weekly " + WEEK);
        }

        /** One reply names both, the other only the one that serves: the second waits for the first and never the other way too. */
        @Test
        void waitsForAReplyThatNamesBothInAnyOrder() {
            ObligationView quarterly = obligation("quarterly", "2027-Q1");
            ObligationView led = obligation("led", "2027-Q1");
            CompletableFuture<CheckInOutcome> second = new CompletableFuture<>();
            CountDownLatch begun = new CountDownLatch(1);

            sample.transaction(() -> {
                obligations.hold(List.of(led.id(), quarterly.id()), LAST_OF_MARCH);
                second.completeAsync(() -> {
                    begun.countDown();
                    return checkIn(led, LAST_OF_MARCH);
                });
                await(begun);
                assertThat(checkIn(quarterly, LAST_OF_MARCH)).isInstanceOf(Fulfilled.class);
                assertThat(checkIn(led, LAST_OF_MARCH)).isInstanceOf(Fulfilled.class);
            });

            assertThat(second.orTimeout(60, TimeUnit.SECONDS).join()).isInstanceOf(CheckInOutcome.AlreadyDone.class);
        }

        /** The first part says on which day; the second comes in the next quarter and says nothing of it. */
        @Test
        void locksForTheDayOfTheWholeAct() {
            ObligationView counted = obligation("counted", WEEK);
            CheckIn words = checkIn(counted, "m-words", "昨天检查了", null, LAST_OF_MARCH, SECOND_OF_APRIL.minusSeconds(60));
            CheckIn number = checkIn(counted, "m-number", "", 12, null, SECOND_OF_APRIL);
            obligations.checkIn(words, SECOND_OF_APRIL);

            sample.transaction(() -> {
                obligations.holdFor(List.of(number));
                assertThat(CompletableFuture.supplyAsync(this::unlockedQuarters).join())
                        .contains("2027-Q2")
                        .doesNotContain("2027-Q1");
            });

            assertThat(countedFor(obligations.checkIn(number, SECOND_OF_APRIL))).containsExactly("2027-Q1");
        }

        private List<String> unlockedQuarters() {
            return jdbc.sql("select period from obligation where duty_code = 'quarterly' for update skip locked")
                    .query(String.class)
                    .list();
        }

        private static CheckIn checkIn(
                ObligationView obligation,
                String message,
                String text,
                @Nullable Integer participants,
                @Nullable Instant done,
                Instant at) {
            return new CheckIn(
                    obligation.id(),
                    message,
                    StoredSample.holder(obligation, LocalDate.of(2027, 4, 2)),
                    at,
                    text,
                    participants,
                    List.of(),
                    null,
                    new SaidFacts(done, null));
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private List<String> servingOn(String quarter, Instant now) {
            return serving.of(obligation("quarterly", quarter), now).stream()
                    .map(one -> one.duty().code() + " " + one.period())
                    .toList();
        }

        private static List<String> countedFor(CheckInOutcome outcome) {
            return ((Fulfilled) outcome)
                    .also().stream().map(credit -> credit.obligation().period()).toList();
        }

        private CheckInOutcome checkIn(ObligationView obligation, Instant at) {
            String holder = StoredSample.holder(obligation, LocalDate.of(2027, 4, 2));
            String message = "m-" + Thread.currentThread().getId() + "-" + obligation.id();
            return obligations.checkIn(
                    new CheckIn(obligation.id(), message, holder, at, "检查了两所学校", null, List.of()), at);
        }

        private ObligationView obligation(String duty, String period) {
            return obligations
                    .byId(jdbc.sql("select id from obligation where duty_code = ? and period = ?")
                            .params(duty, period)
                            .query(Long.class)
                            .single())
                    .orElseThrow();
        }
    }

    private static Duty duty(String code, Rhythm rhythm, String... serves) {
        return duty(code, rhythm, new EvidenceRule(0, true, false), serves);
    }

    private static Duty duty(String code, Rhythm rhythm, EvidenceRule evidence, String... serves) {
        Duty sample = StoredSample.duty("principal-oversight-inspection");
        return new Duty(
                code,
                "2.5",
                sample.title(),
                sample.kind(),
                sample.holders(),
                sample.window().inRhythm(rhythm),
                sample.coverage(),
                evidence,
                sample.reminders(),
                sample.escalation(),
                null,
                null,
                List.of(serves));
    }
}
