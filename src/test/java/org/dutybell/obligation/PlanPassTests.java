package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.testing.StoredSample.SAMPLE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.obligation.PlannedObligation.NaturalKey;
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

/** The sample bureau's plan, written by one node and by two at once. */
class PlanPassTests {

    private static final Instant MONDAY = Instant.parse("2027-03-01T01:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofHours(20));

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
        Duties duties;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void storesTheSampleAndNoPlan() {
            sample.store(MONDAY);
        }

        @Test
        void writesWhatTheRulesSayToTheEndOfTheNextQuarter() {
            assertThat(plan.run(MONDAY)).isEqualTo(expected().size());

            assertThat(keys("state = 'PLANNED'")).isEqualTo(expected());
        }

        @Test
        void givesTheSameRowsWhenTwoNodesPlanAtOnce() throws Exception {
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            try {
                Future<Integer> one = nodes.submit(() -> planAfter(start));
                Future<Integer> other = nodes.submit(() -> planAfter(start));
                one.get(120, TimeUnit.SECONDS);
                other.get(120, TimeUnit.SECONDS);
            } finally {
                nodes.shutdownNow();
            }

            assertThat(rows()).isEqualTo(expected().size());
            assertThat(keys("state = 'PLANNED'")).isEqualTo(expected());
        }

        @Test
        void addsNothingWhenItPlansAgain() {
            plan.run(MONDAY);

            assertThat(plan.run(MONDAY)).isZero();
            assertThat(plan.run(TUESDAY)).isZero();
            assertThat(rows()).isEqualTo(expected().size());
        }

        @Test
        void takesBackWhatIsNotOwedAnyMoreAndKeepsWhatIsOpen() {
            plan.run(MONDAY);
            open.run(MONDAY);
            Set<NaturalKey> opened = keys("state = 'OPEN'");
            assertThat(opened).extracting(NaturalKey::duty).contains("school-patrol", "school-drill");
            List<Duty> fewer = SAMPLE.duties().stream()
                    .filter(duty -> !duty.code().equals("school-patrol"))
                    .toList();
            sample.transaction(() -> duties.replaceWith(SAMPLE.clauses(), fewer, MONDAY));

            plan.run(TUESDAY);

            assertThat(keys("duty_code = 'school-patrol'"))
                    .isNotEmpty()
                    .isEqualTo(opened.stream()
                            .filter(key -> key.duty().equals("school-patrol"))
                            .collect(Collectors.toSet()));
            assertThat(keys("state = 'OPEN'")).isEqualTo(opened);
            assertThat(keys("state = 'PLANNED'"))
                    .extracting(NaturalKey::duty)
                    .contains("school-drill")
                    .doesNotContain("school-patrol");
        }

        private int planAfter(CyclicBarrier start) throws Exception {
            start.await(60, TimeUnit.SECONDS);
            return plan.run(MONDAY);
        }

        private static Set<NaturalKey> expected() {
            return new ObligationPlanner(
                            SAMPLE.duties(), SAMPLE.roster(), SAMPLE.calendar(), ZoneId.of("Asia/Shanghai"))
                    .plan(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30)).stream()
                            .filter(planned -> planned.window().due().isAfter(MONDAY))
                            .map(PlannedObligation::key)
                            .collect(Collectors.toSet());
        }

        private Set<NaturalKey> keys(String condition) {
            return jdbc.sql("select duty_code, post_code, target, period from obligation where " + condition)
                    .query((row, number) ->
                            new NaturalKey(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                    .set();
        }

        private int rows() {
            return jdbc.sql("select count(*) from obligation")
                    .query(Integer.class)
                    .single();
        }
    }
}
