package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dutybell.calendar.DeclaredPeriod;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.SensitivePeriods;
import org.dutybell.calendar.SensitivePeriods.Cancelled;
import org.dutybell.obligation.PlannedRows.PlanMark;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.dutybell.testing.StoredSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sensitive periods declared and cancelled in the middle of a quarter, on the rows of the sample bureau. */
class SensitivePlanTests {

    private static final Instant MONDAY = Instant.parse("2027-03-01T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final String WEEKS =
            "select distinct period from obligation where duty_code = 'safety-lead-inspection' and period like '%W%'";

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
        PlannedRows rows;

        @Autowired
        Obligations obligations;

        @Autowired
        SensitivePeriods periods;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void plansTheSample() {
            sample.store(MONDAY);
            plan.run(MONDAY);
        }

        @Test
        void plansAgainAtOnceAndSaysWhy() {
            declare("two-sessions", "2027-03-03", "2027-03-12");

            assertThat(plan.run(MONDAY)).isEqualTo(weeklyRows());
            assertThat(plan.run(MONDAY)).isZero();
            assertThat(strings(WEEKS)).containsExactly("2027-W09", "2027-W10");
            assertThat(strings("select distinct sensitive_period from obligation where period like '%W%'"))
                    .containsExactly("two-sessions");
            Instant opening = Instant.parse("2027-03-03T01:00:00Z");
            open.run(opening);
            assertThat(obligations
                            .find(new ObligationFilter(null, null, ObligationState.OPEN, null, 0, 200))
                            .rows())
                    .filteredOn(one -> one.period().equals("2027-W09"))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.sensitivePeriod())
                            .extracting(SensitivePeriod::name)
                            .isEqualTo("两会"));
        }

        @Test
        void takesBackWhatHasNotOpenedWhenItIsCancelledAndKeepsTheRest() {
            declare("two-sessions", "2027-03-03", "2027-03-12");
            plan.run(MONDAY);
            Instant thursday = MONDAY.plus(Duration.ofDays(3));
            open.run(thursday);

            assertThat(cancel("two-sessions", thursday)).isEqualTo(Cancelled.DONE);
            plan.run(thursday);

            assertThat(strings(WEEKS)).containsExactly("2027-W09");
            assertThat(strings("select distinct state from obligation where period like '%W%'"))
                    .containsExactly("OPEN");
            assertThat(strings("select distinct period from obligation where duty_code = 'safety-lead-inspection'"))
                    .contains("2027-Q1", "2027-Q2");
        }

        @Test
        void keepsWhatAnotherPeriodStillAsksForAndMovesItToThatOne() {
            declare("a", "2027-03-08", "2027-03-19");
            declare("b", "2027-03-10", "2027-03-26");
            plan.run(MONDAY);
            int before = weeklyRows();

            cancel("a", MONDAY);
            plan.run(MONDAY);

            assertThat(weeklyRows()).isEqualTo(before);
            assertThat(strings("select distinct sensitive_period from obligation where period like '%W%'"))
                    .containsExactly("b");
            assertThat(strings("select distinct opens_at from obligation where period = '2027-W10'"))
                    .singleElement()
                    .satisfies(opens -> assertThat(opens).startsWith("2027-03-10 00:30"));
        }

        /** A plan that was begun before the change must not pass for today's. */
        @Test
        void plansOnceMoreWhenTheRulesChangedMeanwhile() {
            PlanMark read = rows.mark().orElseThrow();
            declare("two-sessions", "2027-03-03", "2027-03-12");
            rows.mark(new PlanMark(read.through(), TODAY, read.changes()));

            assertThat(plan.run(MONDAY)).isPositive();
        }

        @Test
        void remembersWhoDeclaredAndWhoCancelledAndWhy() {
            declare("two-sessions", "2027-03-03", "2027-03-12");
            cancel("two-sessions", MONDAY.plusSeconds(60));

            assertThat(periods.byCode("two-sessions")).hasValueSatisfying(declared -> {
                assertThat(declared.declaredBy()).isEqualTo("李主任");
                assertThat(declared.declaredAt()).isEqualTo(MONDAY);
                assertThat(declared.cancellation())
                        .isEqualTo(new DeclaredPeriod.Cancellation(MONDAY.plusSeconds(60), "王主任", "会期改变"));
            });
            assertThat(periods.inForce()).isEmpty();
        }

        @Test
        void cancelsOnceAndNotWhatIsOver() {
            declare("two-sessions", "2027-03-03", "2027-03-12");

            assertThat(periods.cancel("two-sessions", "王主任", "晚了", MONDAY, LocalDate.of(2027, 3, 13)))
                    .isEqualTo(Cancelled.OVER);
            assertThat(cancel("two-sessions", MONDAY)).isEqualTo(Cancelled.DONE);
            assertThat(cancel("two-sessions", MONDAY)).isEqualTo(Cancelled.BEFORE);
            assertThat(cancel("nothing", MONDAY)).isEqualTo(Cancelled.UNKNOWN);
        }

        @Test
        void declaresAFormThatIsSentTwiceOnce() {
            assertThat(declare("", "2027-03-03", "2027-03-12")).isTrue();
            assertThat(declare("", "2027-03-03", "2027-03-12")).isFalse();
            assertThat(periods.all()).extracting(one -> one.period().code()).containsExactly("2027-03-03-1");
        }

        @Test
        void remembersItsRules() {
            SensitivePeriod period = period("two-sessions", "2027-03-03", "2027-03-12");
            periods.declare(period, "李主任", MONDAY);

            assertThat(periods.inForce()).containsExactly(period);
        }

        private boolean declare(String code, String from, String to) {
            return periods.declare(period(code, from, to), "李主任", MONDAY).isPresent();
        }

        private static SensitivePeriod period(String code, String from, String to) {
            String name = code.length() == 1 ? code : "两会";
            return new SensitivePeriod(
                    code, name, LocalDate.parse(from), LocalDate.parse(to), "上级通知", false, List.of());
        }

        private Cancelled cancel(String code, Instant now) {
            return periods.cancel(code, "王主任", "会期改变", now, TODAY);
        }

        private int weeklyRows() {
            return strings("select id from obligation where period like '%W%'").size();
        }

        private List<String> strings(String sql) {
            return jdbc.sql(sql).query(String.class).list().stream().sorted().toList();
        }
    }
}
