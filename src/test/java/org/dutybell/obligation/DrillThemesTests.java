package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.testing.StoredSample.SAMPLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dutybell.duty.Duty;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.duty.Theme;
import org.dutybell.duty.ThemeSpan;
import org.dutybell.obligation.CheckInOutcome.Need;
import org.dutybell.obligation.CheckInOutcome.UsedTheme;
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

/** Two duties of each school want a theme: a monthly drill and a monthly lesson. The drills of March and April 2027 are open. */
class DrillThemesTests {

    private static final Instant MARCH = Instant.parse("2027-03-01T01:00:00Z");
    private static final Instant APRIL = Instant.parse("2027-04-06T01:00:00Z");
    private static final NamedTheme FIRE = new NamedTheme("fire-evacuation", "");
    private static final NamedTheme QUAKE = new NamedTheme("earthquake", "");

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
        DrillThemes drills;

        @Autowired
        Exemptions exemptions;

        @Autowired
        JdbcClient jdbc;

        private int messages;

        @BeforeEach
        void opensTheDrills() {
            sample.store(List.of(themed("drill"), themed("lesson")), MARCH);
            plan.run(MARCH);
            open.run(APRIL);
        }

        @Test
        void wantsAThemeAndOffersTheWholeCatalogue() {
            ObligationView march = drill("school-01", "2027-03");

            assertThat(missing(checkIn(march, null))).containsExactly(Need.THEME);
            assertThat(drills.freeFor(march)).hasSize(SAMPLE.themes().size());
        }

        @Test
        void recordsTheThemeThatIsNamed() {
            ObligationView march = drill("school-01", "2027-03");

            CheckInOutcome outcome = checkIn(march, FIRE);

            assertThat(((CheckInOutcome.Fulfilled) outcome)
                            .obligation()
                            .progress()
                            .themes())
                    .containsExactly("火灾疏散");
            assertThat(obligations.checkIns(march.id()))
                    .extracting(RecordedCheckIn::theme)
                    .containsExactly(new TakenTheme("火灾疏散", ""));
        }

        @Test
        void refusesAThemeOfTheSameSchoolYearAndKeepsTheRest() {
            checkIn(drill("school-01", "2027-03"), FIRE);
            ObligationView april = drill("school-01", "2027-04");

            CheckInOutcome.Incomplete refused = (CheckInOutcome.Incomplete) checkIn(april, FIRE);

            assertThat(refused.refused()).isEqualTo(new UsedTheme("火灾疏散", MARCH));
            assertThat(missing(refused)).containsExactly(Need.THEME);
            assertThat(drills.freeFor(april))
                    .extracting(Theme::name)
                    .doesNotContain("火灾疏散")
                    .contains("地震避险");
            assertThat(checkIn(april, QUAKE)).isInstanceOf(CheckInOutcome.Fulfilled.class);
            assertThat(obligations.checkIns(april.id())).hasSize(2);
        }

        @Test
        void takesItAgainWithAReason() {
            checkIn(drill("school-01", "2027-03"), FIRE);
            ObligationView april = drill("school-01", "2027-04");

            assertThat(checkIn(april, new NamedTheme("fire-evacuation", "新生没有练过")))
                    .isInstanceOf(CheckInOutcome.Fulfilled.class);
            assertThat(obligations.checkIns(april.id()))
                    .extracting(RecordedCheckIn::theme)
                    .containsExactly(new TakenTheme("火灾疏散", "新生没有练过"));
        }

        @Test
        void keepsTheReasonUntilTheActIsWholeForOthersMayUseTheThemeMeanwhile() {
            ObligationView lesson = obligation("lesson", "school-01", "2027-03");
            NamedTheme again = new NamedTheme("fire-evacuation", "新生没有练过");
            namesOnly(lesson, again);

            checkIn(drill("school-01", "2027-03"), FIRE);

            assertThat(checkIn(lesson, null)).isInstanceOf(CheckInOutcome.Fulfilled.class);
            assertThat(obligations.checkIns(lesson.id()))
                    .extracting(RecordedCheckIn::theme)
                    .contains(new TakenTheme("火灾疏散", "新生没有练过"));
        }

        @Test
        void recordsNoReasonWhereNoneWasNeeded() {
            ObligationView march = drill("school-01", "2027-03");

            checkIn(march, new NamedTheme("fire-evacuation", "新生没有练过"));

            assertThat(obligations.checkIns(march.id()))
                    .extracting(RecordedCheckIn::theme)
                    .containsExactly(new TakenTheme("火灾疏散", ""));
        }

        @Test
        void countsEachSchoolForItself() {
            checkIn(drill("school-01", "2027-03"), FIRE);

            assertThat(checkIn(drill("school-02", "2027-03"), FIRE)).isInstanceOf(CheckInOutcome.Fulfilled.class);
        }

        @Test
        void countsTwoDutiesOfASchoolTogether() {
            checkIn(drill("school-01", "2027-03"), FIRE);

            assertThat(checkIn(obligation("lesson", "school-01", "2027-03"), FIRE))
                    .isInstanceOf(CheckInOutcome.Incomplete.class);
        }

        @Test
        void letsAThemeBeCorrectedBeforeItIsDone() {
            ObligationView march = obligation("lesson", "school-01", "2027-03");
            namesOnly(march, FIRE);
            namesOnly(march, QUAKE);

            checkIn(march, null);

            assertThat(drills.freeFor(drill("school-01", "2027-03")))
                    .extracting(Theme::name)
                    .contains("火灾疏散")
                    .doesNotContain("地震避险");
        }

        @Test
        void leavesTheThemeOfAnIncompleteReplyToWhoeverIsDoneFirst() {
            ObligationView lesson = obligation("lesson", "school-01", "2027-03");
            namesOnly(lesson, FIRE);

            assertThat(checkIn(drill("school-01", "2027-03"), FIRE)).isInstanceOf(CheckInOutcome.Fulfilled.class);

            CheckInOutcome outcome = checkIn(lesson, null);
            assertThat(missing(outcome)).containsExactly(Need.THEME);
            assertThat(((CheckInOutcome.Incomplete) outcome).refused())
                    .extracting(UsedTheme::name)
                    .isEqualTo("火灾疏散");
            assertThat(checkIn(lesson, QUAKE)).isInstanceOf(CheckInOutcome.Fulfilled.class);
        }

        @Test
        void saysThatAChangeOfThemeWasRefusedWhenAllElseIsThere() {
            checkIn(drill("school-01", "2027-03"), FIRE);
            ObligationView lesson = obligation("lesson", "school-01", "2027-03");
            namesOnly(lesson, QUAKE);

            CheckInOutcome.Fulfilled done = (CheckInOutcome.Fulfilled) checkIn(lesson, FIRE);

            assertThat(done.refused()).extracting(UsedTheme::name).isEqualTo("火灾疏散");
            assertThat(done.obligation().progress().themes()).containsExactly("地震避险");
        }

        @Test
        void usesNoneWhereItNeedNotBeDone() {
            ObligationView march = obligation("lesson", "school-01", "2027-03");
            namesOnly(march, FIRE);

            sample.transaction(() -> exemptions.waive(march.id(), APRIL));

            assertThat(checkIn(drill("school-01", "2027-03"), FIRE)).isInstanceOf(CheckInOutcome.Fulfilled.class);
        }

        /** On two nodes, or by two people: whoever comes second waits for the first, and is refused. */
        @Test
        void takesOneOfTwoThatComeAtTheSameMoment() {
            ObligationView drill = drill("school-01", "2027-03");
            ObligationView lesson = obligation("lesson", "school-01", "2027-03");
            CompletableFuture<CheckInOutcome> second = new CompletableFuture<>();
            CountDownLatch begun = new CountDownLatch(1);

            sample.transaction(() -> {
                assertThat(checkIn(drill, FIRE)).isInstanceOf(CheckInOutcome.Fulfilled.class);
                second.completeAsync(() -> {
                    begun.countDown();
                    return checkIn(lesson, FIRE);
                });
                await(begun);
            });

            assertThat(second.orTimeout(60, TimeUnit.SECONDS).join())
                    .isInstanceOfSatisfying(
                            CheckInOutcome.Incomplete.class,
                            incomplete -> assertThat(incomplete.refused()).isNotNull());
            assertThat(jdbc.sql("select count(*) from theme_use")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private CheckInOutcome checkIn(ObligationView obligation, @Nullable NamedTheme theme) {
            return says(obligation, "已完成", theme);
        }

        /** A reply that lacks the words the duty asks for. */
        private void namesOnly(ObligationView obligation, NamedTheme theme) {
            assertThat(says(obligation, "", theme)).isInstanceOf(CheckInOutcome.Incomplete.class);
        }

        private CheckInOutcome says(ObligationView obligation, String text, @Nullable NamedTheme theme) {
            String message = "m" + ++messages + "-" + obligation.id();
            return obligations.checkIn(
                    new CheckIn(obligation.id(), message, holder(obligation), MARCH, text, null, List.of(), theme),
                    APRIL);
        }

        private static List<Need> missing(CheckInOutcome outcome) {
            return ((CheckInOutcome.Incomplete) outcome)
                    .missing().stream().map(CheckInOutcome.Missing::need).toList();
        }

        private static String holder(ObligationView obligation) {
            return StoredSample.holder(obligation, LocalDate.of(2027, 4, 6));
        }

        private ObligationView drill(String school, String period) {
            return obligation("drill", school, period);
        }

        private ObligationView obligation(String duty, String school, String period) {
            return obligations
                    .byId(jdbc.sql("select id from obligation where duty_code = ? and unit_code = ? and period = ?")
                            .params(duty, school, period)
                            .query(Long.class)
                            .single())
                    .orElseThrow();
        }
    }

    private static Duty themed(String code) {
        Duty sample = StoredSample.duty("school-drill");
        return new Duty(
                code,
                sample.clause(),
                sample.title(),
                sample.kind(),
                sample.holders(),
                sample.window(),
                sample.coverage(),
                new EvidenceRule(0, true, false, ThemeSpan.SCHOOL_YEAR),
                sample.reminders(),
                sample.escalation());
    }
}
