package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dutybell.duty.Duty;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.duty.ThemeSpan;
import org.dutybell.obligation.CheckInOutcome.Counted;
import org.dutybell.obligation.CheckInOutcome.Credit;
import org.dutybell.obligation.CheckInOutcome.Fulfilled;
import org.dutybell.obligation.CheckInOutcome.Incomplete;
import org.dutybell.obligation.CheckInOutcome.Missing;
import org.dutybell.obligation.CheckInOutcome.Need;
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

/**
 * The principal owes one inspection under 2.5, which counts for 1.6 as well, and three visits with three themes in the first quarter
 * of 2027.
 */
class RecordingTests {

    private static final Instant MARCH = Instant.parse("2027-03-01T01:00:00Z");
    private static final Instant AFTER_THE_QUARTER = Instant.parse("2027-04-05T01:00:00Z");
    private static final EvidenceRule WORDS = new EvidenceRule(0, true, false);
    private static final EvidenceRule WORDS_AND_PICTURE = new EvidenceRule(1, true, false);

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
        ServingObligations serving;

        @Autowired
        JdbcClient jdbc;

        private int messages;

        private void owes(Duty... owed) {
            sample.store(List.of(owed), MARCH);
            plan.run(MARCH);
            open.run(MARCH);
        }

        @BeforeEach
        void owesTheInspections() {
            owes(
                    duty("led", "1.6", WORDS, null),
                    duty("oversight", "2.5", WORDS, null, "led"),
                    duty("visit", "3.7", new EvidenceRule(0, true, false, ThemeSpan.PERIOD), 3));
        }

        @Test
        void countsOneActForBothClauses() {
            Fulfilled done = (Fulfilled) checkIn("oversight", "督查了三所学校", null);

            assertThat(done.also())
                    .extracting(credit -> credit.obligation().duty().code())
                    .containsExactly("led");
            assertThat(done.also()).extracting(Credit::missing).containsExactly(List.of());
            assertThat(obligation("led").state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(obligations.checkIns(obligation("led").id()))
                    .extracting(RecordedCheckIn::text, RecordedCheckIn::from)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            "督查了三所学校", obligation("oversight").id()));
            assertThat(obligations.countedAlsoFor(obligation("oversight").id()))
                    .extracting(one -> one.duty().code())
                    .containsExactly("led");
        }

        @Test
        void isDoneWhenThePersonSays() {
            ObligationView oversight = obligation("oversight");
            SaidFacts said = new SaidFacts(MARCH.minus(Duration.ofDays(1)), "");

            obligations.checkIn(
                    new CheckIn(
                            oversight.id(), "m-said", holder(oversight), MARCH, "昨天督查", null, List.of(), null, said),
                    MARCH);

            assertThat(obligation("oversight").doneAt()).isEqualTo(said.done());
            assertThat(obligation("led").doneAt()).isEqualTo(said.done());
            assertThat(obligations.checkIns(obligation("led").id()))
                    .extracting(RecordedCheckIn::said)
                    .containsExactly(said);
        }

        /** Others have heard of the miss: what is said afterwards does not undo it. */
        @Test
        void isLateWhenItIsOnlySaidAfterTheMissThatItWasInTime() {
            ObligationView oversight = obligation("oversight");
            SaidFacts said = new SaidFacts(MARCH, "");

            obligations.checkIn(
                    new CheckIn(
                            oversight.id(),
                            "m-said",
                            holder(oversight),
                            AFTER_THE_QUARTER,
                            "3月1日督查了",
                            null,
                            List.of(),
                            null,
                            said),
                    AFTER_THE_QUARTER);

            assertThat(obligation("oversight").doneAt()).isEqualTo(AFTER_THE_QUARTER);
            assertThat(obligation("oversight").doneLate()).isTrue();
            assertThat(obligation("led").doneLate()).isTrue();
            assertThat(obligations.checkIns(oversight.id()))
                    .extracting(RecordedCheckIn::said)
                    .containsExactly(said);
        }

        @Test
        void addsToWhatIsDone() {
            ObligationView oversight = obligation("oversight");
            CheckIn more = new CheckIn(oversight.id(), "m-more", holder(oversight), MARCH, "补充：三所学校", null, List.of());
            assertThat(obligations.add(more, MARCH)).isFalse();
            checkIn("oversight", "督查了学校", null);

            assertThat(obligations.add(more, MARCH)).isTrue();
            assertThat(obligations.add(more, MARCH)).isTrue();

            assertThat(obligations.checkIns(oversight.id()))
                    .extracting(RecordedCheckIn::text, RecordedCheckIn::act)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("督查了学校", 1),
                            org.assertj.core.groups.Tuple.tuple("补充：三所学校", 1));
            assertThat(obligation("oversight").progress().done()).isEqualTo(1);
        }

        @Test
        void takesTheThemeThatIsCorrectedWhereItCountsAsWell() {
            owesThemed();
            checkIn("oversight", "督查了地震避险演练", "earthquake");

            assertThat(correct("oversight", "drowning").refused()).isNull();

            assertThat(obligation("oversight").progress().themes()).containsExactly("防溺水");
            assertThat(obligation("led").progress().themes()).containsExactly("防溺水");
            assertThat(obligations.checkIns(obligation("oversight").id()))
                    .extracting(one -> Objects.requireNonNull(one.theme()).name())
                    .containsExactly("地震避险", "防溺水");
            assertThat(checkIn("visit", "地震避险", "earthquake")).isInstanceOf(Fulfilled.class);
        }

        @Test
        void keepsTheThemeWhenTheCorrectedOneWasUsed() {
            owesThemed();
            checkIn("visit", "防溺水", "drowning");
            checkIn("oversight", "督查了地震避险演练", "earthquake");

            Corrected corrected = correct("oversight", "drowning");

            assertThat(corrected.refused()).isNotNull();
            assertThat(corrected.obligation().progress().themes()).containsExactly("地震避险");
        }

        @Test
        void isDoneOnTheDayThatIsCorrected() {
            checkIn("oversight", "督查了三所学校", null);
            Instant said = MARCH.minus(Duration.ofDays(2));
            ObligationView oversight = obligation("oversight");
            CheckIn correction = new CheckIn(
                    oversight.id(),
                    "m-day",
                    holder(oversight),
                    AFTER_THE_QUARTER,
                    "更正：2月27日督查",
                    null,
                    List.of(),
                    null,
                    new SaidFacts(said, null));

            obligations.correct(correction, AFTER_THE_QUARTER);

            assertThat(obligation("oversight").doneAt()).isEqualTo(said);
            assertThat(obligation("led").doneAt()).isEqualTo(said);
        }

        private void owesThemed() {
            EvidenceRule themed = new EvidenceRule(0, true, false, ThemeSpan.SCHOOL_YEAR);
            owes(
                    duty("led", "1.6", themed, null),
                    duty("oversight", "2.5", themed, null, "led"),
                    duty("visit", "3.7", themed, null));
        }

        private Corrected correct(String duty, String theme) {
            ObligationView obligation = obligation(duty);
            return obligations
                    .correct(
                            new CheckIn(
                                    obligation.id(),
                                    "m" + ++messages,
                                    holder(obligation),
                                    MARCH,
                                    "更正主题",
                                    null,
                                    List.of(),
                                    new NamedTheme(theme, "")),
                            MARCH)
                    .orElseThrow();
        }

        @Test
        void countsInOneDirectionOnly() {
            checkIn("led", "检查了两所学校", null);

            assertThat(obligation("oversight").state()).isEqualTo(ObligationState.OPEN);
        }

        @Test
        void saysWhatTheOtherClauseStillWants() {
            owes(duty("led", "1.6", WORDS_AND_PICTURE, null), duty("oversight", "2.5", WORDS, null, "led"));

            Fulfilled done = (Fulfilled) checkIn("oversight", "督查了三所学校", null);

            assertThat(done.also()).extracting(Credit::missing).containsExactly(List.of(new Missing(Need.PHOTOS, 1)));
            assertThat(obligation("led").state()).isEqualTo(ObligationState.OPEN);
        }

        @Test
        void saysWithWhichAnOpenOneWillBeCounted() {
            assertThat(serving.of(obligation("led"), MARCH))
                    .extracting(one -> one.duty().code())
                    .containsExactly("oversight");
            checkIn("oversight", "督查了三所学校", null);
            assertThat(serving.of(obligation("led"), MARCH)).isEmpty();
        }

        @Test
        void countsThroughAChainOnce() {
            owes(
                    duty("led", "1.6", WORDS, 2),
                    duty("oversight", "2.5", WORDS, null, "led", "visit"),
                    duty("visit", "3.7", WORDS, null, "led"));

            Fulfilled done = (Fulfilled) checkIn("oversight", "督查了三所学校", null);

            assertThat(done.also())
                    .extracting(credit -> credit.obligation().duty().code())
                    .containsExactlyInAnyOrder("led", "visit");
            assertThat(obligation("led").progress()).isEqualTo(new Progress(1, 2, List.of()));
        }

        @Test
        void isDoneAfterThreeOfThreeWithThreeThemes() {
            Counted first = (Counted) checkIn("visit", "第一次", "earthquake");
            assertThat(first.obligation().progress()).isEqualTo(new Progress(1, 3, List.of("地震避险")));
            assertThat(checkIn("visit", "第二次", "earthquake"))
                    .isInstanceOfSatisfying(
                            Incomplete.class,
                            refused -> assertThat(refused.refused()).isNotNull());
            assertThat(checkIn("visit", "换一个", "gas-leak")).isInstanceOf(Counted.class);

            assertThat(checkIn("visit", "第三次", "drowning")).isInstanceOf(Fulfilled.class);

            assertThat(obligation("visit").progress()).isEqualTo(new Progress(3, 3, List.of("地震避险", "燃气泄漏", "防溺水")));
            assertThat(obligations.checkIns(obligation("visit").id()))
                    .extracting(RecordedCheckIn::act)
                    .containsExactly(1, 2, 2, 3);
        }

        @Test
        void countsWhatIsDoneBeyondTheMinimumUntilItsTimeIsOver() {
            owes(duty("led", "1.6", WORDS, 1));
            assertThat(checkIn("led", "第一次", null)).isInstanceOf(Fulfilled.class);

            assertThat(((Counted) checkIn("led", "第二次", null)).obligation().progress())
                    .isEqualTo(new Progress(2, 1, List.of()));
            assertThat(checkIn("led", "第三次", null, AFTER_THE_QUARTER)).isInstanceOf(CheckInOutcome.AlreadyDone.class);
        }

        @Test
        void usesTheThemeForWhatItCountsForAsWell() {
            EvidenceRule themed = new EvidenceRule(0, true, false, ThemeSpan.SCHOOL_YEAR);
            owes(
                    duty("led", "1.6", themed, null),
                    duty("oversight", "2.5", themed, null, "led"),
                    duty("visit", "3.7", themed, null));

            Fulfilled done = (Fulfilled) checkIn("oversight", "督查了地震避险演练", "earthquake");

            assertThat(done.also()).extracting(Credit::missing).containsExactly(List.of());
            assertThat(obligation("led").progress().themes()).containsExactly("地震避险");
            assertThat(checkIn("visit", "又一次", "earthquake")).isInstanceOf(Incomplete.class);
        }

        @Test
        void wantsAnotherThemeWhereTheOtherHasUsedIt() {
            EvidenceRule perDuty = new EvidenceRule(0, true, false, ThemeSpan.PERIOD);
            owes(duty("led", "1.6", perDuty, 2), duty("oversight", "2.5", perDuty, null, "led"));
            checkIn("led", "第一次", "earthquake");

            Fulfilled done = (Fulfilled) checkIn("oversight", "督查了地震避险演练", "earthquake");

            assertThat(done.also()).extracting(Credit::missing).containsExactly(List.of(new Missing(Need.THEME, 1)));
            assertThat(obligation("led").progress()).isEqualTo(new Progress(1, 2, List.of("地震避险")));
        }

        @Test
        void countsAMessageOnce() {
            ObligationView visit = obligation("visit");
            CheckIn same = new CheckIn(
                    visit.id(), "m-same", "lead-zhou", MARCH, "第一次", null, List.of(), new NamedTheme("earthquake", ""));
            obligations.checkIn(same, MARCH);

            obligations.checkIn(same, MARCH);

            assertThat(obligation("visit").progress().done()).isEqualTo(1);
        }

        private CheckInOutcome checkIn(String duty, String text, @Nullable String theme) {
            return checkIn(duty, text, theme, MARCH);
        }

        private CheckInOutcome checkIn(String duty, String text, @Nullable String theme, Instant now) {
            ObligationView obligation = obligation(duty);
            return obligations.checkIn(
                    new CheckIn(
                            obligation.id(),
                            "m" + ++messages,
                            holder(obligation),
                            now,
                            text,
                            null,
                            List.of(),
                            theme == null ? null : new NamedTheme(theme, "")),
                    now);
        }

        private static String holder(ObligationView obligation) {
            return StoredSample.holder(obligation, LocalDate.of(2027, 3, 1));
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
