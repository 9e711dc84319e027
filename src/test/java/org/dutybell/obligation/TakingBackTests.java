package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dutybell.duty.Duty;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.duty.ThemeSpan;
import org.dutybell.obligation.CheckInOutcome.Fulfilled;
import org.dutybell.obligation.CheckInOutcome.Incomplete;
import org.dutybell.obligation.CheckInOutcome.Missing;
import org.dutybell.obligation.CheckInOutcome.Need;
import org.dutybell.obligation.TakingBack.Report;
import org.dutybell.obligation.TakingBack.TakenBack;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The principal takes back what was reported: an inspection under 2.5, which counts for 1.6 as well and needs words and a number, and
 * visits with themes.
 */
class TakingBackTests {

    private static final Instant MARCH = Instant.parse("2027-03-01T01:00:00Z");
    private static final Instant AFTER_THE_QUARTER = Instant.parse("2027-04-05T01:00:00Z");
    private static final EvidenceRule WORDS = new EvidenceRule(0, true, false);
    private static final EvidenceRule WORDS_AND_NUMBER = new EvidenceRule(0, true, true);

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
        Obligations obligations;

        @Autowired
        TakingBack taking;

        @Autowired
        GivingBack giving;

        @Autowired
        DrillThemes themes;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        PlatformTransactionManager transactions;

        private int messages;

        @BeforeEach
        void owesTheInspections() {
            sample.store(
                    List.of(
                            duty("led", "1.6", WORDS, null),
                            duty("oversight", "2.5", WORDS_AND_NUMBER, null, "led"),
                            duty("visit", "3.7", new EvidenceRule(0, true, false, ThemeSpan.PERIOD), 2)),
                    MARCH);
            plan.run(MARCH);
            open.run(MARCH);
        }

        @Test
        void opensAgainWhatCountedWithWhatItWasCreditedTo() {
            say("oversight", "督查了三所学校", 30, null, MARCH);

            TakenBack taken = takeBackLast(MARCH.plus(Duration.ofHours(1)));

            assertThat(taken.obligation().state()).isEqualTo(ObligationState.OPEN);
            assertThat(taken.obligation().progress().done()).isZero();
            assertThat(taken.obligation().doneAt()).isNull();
            assertThat(taken.missing()).extracting(Missing::need).containsExactly(Need.TEXT, Need.PARTICIPANTS);
            assertThat(taken.also()).extracting(one -> one.duty().code()).containsExactly("led");
            assertThat(obligation("led").state()).isEqualTo(ObligationState.OPEN);
            assertThat(checkIns("oversight"))
                    .extracting(RecordedCheckIn::act, RecordedCheckIn::withdrawn)
                    .containsExactly(tuple(0, new Withdrawn("lead-zhou", MARCH.plus(Duration.ofHours(1)))));
            assertThat(checkIns("led")).extracting(RecordedCheckIn::act).containsExactly(0);
            assertThat(taking.lastOf("lead-zhou")).isEmpty();
        }

        @Test
        void isTakenFromWhatItWasCreditedToAsWellWhenAReviewerGivesItBack() {
            say("oversight", "督查了三所学校", 30, null, MARCH);
            Instant newDue = AFTER_THE_QUARTER.plus(Duration.ofDays(5));
            long oversight = obligation("oversight").id();

            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> giving.giveBack(
                            oversight, checkIns("oversight").get(0).id(), newDue, AFTER_THE_QUARTER));

            for (String duty : List.of("oversight", "led")) {
                assertThat(obligation(duty).state()).isEqualTo(ObligationState.OPEN);
                assertThat(obligation(duty).due()).isEqualTo(newDue);
                assertThat(checkIns(duty))
                        .extracting(RecordedCheckIn::act, RecordedCheckIn::withdrawn)
                        .containsExactly(tuple(0, null));
            }
        }

        @Test
        void leavesWhatElseWasSentAndCountsItAgainWithWhatReplacesIt() {
            say("oversight", "督查了三所学校", null, null, MARCH);
            say("oversight", "", 30, null, MARCH);

            TakenBack taken = takeBackLast(MARCH);

            assertThat(taken.missing()).containsExactly(new Missing(Need.PARTICIPANTS, 1));
            assertThat(obligation("led").state()).isEqualTo(ObligationState.OPEN);

            assertThat(say("oversight", "", 31, null, MARCH)).isInstanceOf(Fulfilled.class);
            assertThat(obligation("led").state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(checkIns("led"))
                    .extracting(RecordedCheckIn::text, RecordedCheckIn::act)
                    .containsExactly(tuple("督查了三所学校", 1), tuple("", 0), tuple("", 1));
        }

        @Test
        void changesNothingElseWhenTheRestIsEnough() {
            say("oversight", "督查了三所学校", 30, null, MARCH);
            CheckIn more = checkIn("oversight", "补充：三所学校", null, null, MARCH);
            obligations.add(more, MARCH);

            TakenBack taken = takeBackLast(MARCH);

            assertThat(taken.checkIn().text()).isEqualTo("补充：三所学校");
            assertThat(taken.obligation().state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(taken.also()).isEmpty();
            assertThat(obligation("led").state()).isEqualTo(ObligationState.FULFILLED);
        }

        @Test
        void isAMissAtOnceWhenItsTimeIsOver() {
            say("oversight", "督查了三所学校", 30, null, MARCH);

            TakenBack taken = takeBackLast(AFTER_THE_QUARTER);

            assertThat(taken.obligation().state()).isEqualTo(ObligationState.MISSED);
        }

        @Test
        void freesTheThemeAndMovesTheLaterActUp() {
            say("visit", "第一次", null, "earthquake", MARCH);
            say("visit", "第二次", null, "drowning", MARCH);
            Report first = taking.lastFor(obligation("visit").id(), "lead-zhou").orElseThrow();
            assertThat(first.checkIn().text()).isEqualTo("第二次");

            TakenBack taken = takeBack(report("visit", 0), MARCH);

            assertThat(taken.obligation().progress()).isEqualTo(new Progress(1, 2, List.of("防溺水")));
            assertThat(taken.obligation().state()).isEqualTo(ObligationState.OPEN);
            assertThat(themes.freeFor(obligation("visit")))
                    .extracting(theme -> theme.code())
                    .contains("earthquake")
                    .doesNotContain("drowning");
            assertThat(checkIns("visit")).extracting(RecordedCheckIn::act).containsExactly(0, 1);
            assertThat(say("visit", "又一次", null, "earthquake", MARCH)).isInstanceOf(Fulfilled.class);
        }

        @Test
        void staysDoneByTheOthersWhenItWasDoneMoreOftenThanNeeded() {
            say("visit", "第一次", null, "earthquake", MARCH);
            say("visit", "第二次", null, "drowning", MARCH);
            Instant later = MARCH.plus(Duration.ofDays(1));
            say("visit", "第三次", null, "gas-leak", later);

            TakenBack taken = takeBack(report("visit", 0), later);

            assertThat(taken.obligation().state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(taken.obligation().doneAt()).isEqualTo(later);
            assertThat(taken.obligation().progress()).isEqualTo(new Progress(2, 2, List.of("防溺水", "燃气泄漏")));
        }

        @Test
        void takesOffWhatDoesNotCountYet() {
            say("oversight", "督查了三所学校", null, null, MARCH);

            TakenBack taken = takeBackLast(MARCH);

            assertThat(taken.missing()).extracting(Missing::need).containsExactly(Need.TEXT, Need.PARTICIPANTS);
            assertThat(say("oversight", "", 30, null, MARCH)).isInstanceOf(Incomplete.class);
        }

        @Test
        void takesNothingBackTwice() {
            say("oversight", "督查了三所学校", 30, null, MARCH);
            List<Report> last = taking.lastOf("lead-zhou");
            takeBackLast(MARCH);

            assertThat(inTransaction(last, MARCH)).isEmpty();
        }

        private TakenBack takeBackLast(Instant now) {
            List<TakenBack> taken = inTransaction(taking.lastOf("lead-zhou"), now);
            assertThat(taken).hasSize(1);
            return taken.get(0);
        }

        private TakenBack takeBack(Report report, Instant now) {
            return inTransaction(List.of(report), now).get(0);
        }

        private List<TakenBack> inTransaction(List<Report> reports, Instant now) {
            return new TransactionTemplate(transactions).execute(status -> taking.takeBack(reports, "lead-zhou", now));
        }

        private Report report(String duty, int index) {
            return new Report(obligation(duty), checkIns(duty).get(index));
        }

        private List<RecordedCheckIn> checkIns(String duty) {
            return obligations.checkIns(obligation(duty).id());
        }

        private CheckInOutcome say(
                String duty, String text, @Nullable Integer participants, @Nullable String theme, Instant now) {
            return obligations.checkIn(checkIn(duty, text, participants, theme, now), now);
        }

        private CheckIn checkIn(
                String duty, String text, @Nullable Integer participants, @Nullable String theme, Instant now) {
            ObligationView obligation = obligation(duty);
            return new CheckIn(
                    obligation.id(),
                    "m" + ++messages,
                    StoredSample.holder(obligation, LocalDate.of(2027, 3, 1)),
                    now,
                    text,
                    participants,
                    List.of(),
                    theme == null ? null : new NamedTheme(theme, ""));
        }

        private ObligationView obligation(String duty) {
            return obligations
                    .byId(jdbc.sql("select id from obligation where duty_code = ? and period = '2027-Q1'")
                            .param(duty)
                            .query(Long.class)
                            .single())
                    .orElseThrow();
        }
    }

    private static Duty duty(
            String code, String clause, EvidenceRule evidence, @Nullable Integer times, String... serves) {
        Duty sample = StoredSample.duty("principal-oversight-inspection");
        return new Duty(
                code,
                clause,
                sample.title(),
                sample.kind(),
                sample.holders(),
                sample.window(),
                sample.coverage(),
                evidence,
                sample.reminders(),
                sample.escalation(),
                null,
                times,
                List.of(serves));
    }
}
