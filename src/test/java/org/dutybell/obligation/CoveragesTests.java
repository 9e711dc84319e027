package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

/** The school-safety office has to inspect each of twelve schools once a quarter (clause 5.6). */
class CoveragesTests {

    private static final Instant MONDAY = Instant.parse("2027-03-01T01:00:00Z");
    private static final String INSPECTION = "safety-office-school-inspection";
    private static final int SCHOOLS = 12;

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
        Coverages coverages;

        @Autowired
        Obligations obligations;

        @Autowired
        PlanPass plan;

        @Autowired
        OpenPass open;

        @Autowired
        MissPass miss;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void planned() {
            sample.store(MONDAY);
            plan.run(MONDAY);
            open.run(MONDAY);
        }

        @Test
        void countsWhatIsDoneOfAllSchools() {
            CoverageProgress none = inspection();
            assertThat(none.done()).isZero();
            assertThat(none.owed()).isEqualTo(SCHOOLS);
            ObligationView first = none.targets().get(0);

            fulfil(first);

            CoverageProgress one = coverages.of(first).orElseThrow();
            assertThat(one.done()).isEqualTo(1);
            assertThat(one.missing())
                    .hasSize(SCHOOLS - 1)
                    .extracting(ObligationView::target)
                    .doesNotContain(first.target())
                    .isSorted();
        }

        @Test
        void keepsWhatWasWaivedOutOfBothNumbers() {
            ObligationView first = inspection().targets().get(0);
            jdbc.sql("update obligation set state = 'WAIVED', waived_at = due_at where id = ?")
                    .param(first.id())
                    .update();

            CoverageProgress rest = coverages.of(first).orElseThrow();

            assertThat(rest.owed()).isEqualTo(SCHOOLS - 1);
            assertThat(rest.missing()).hasSize(SCHOOLS - 1);
            assertThat(rest.targets()).hasSize(SCHOOLS);
        }

        @Test
        void givesEachPostAndPeriodItsOwn() {
            List<CoverageProgress> running = coverages.openOrDueFrom(MONDAY);

            assertThat(running)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.targets())
                            .extracting(target -> target.duty().code() + target.post() + target.period())
                            .containsOnly(one.first().duty().code()
                                    + one.first().post()
                                    + one.first().period()));
            assertThat(running)
                    .extracting(one -> one.missing().get(0).due())
                    .isSortedAccordingTo(Comparator.naturalOrder());
        }

        @Test
        void keepsWhatEndedForAsLongAsItIsAskedFor() {
            Instant due = inspection().first().due();
            Instant after = due.plus(Duration.ofDays(3));
            miss.run(after);

            assertThat(coverages.openOrDueFrom(due)).anyMatch(one -> isInspection(one.first()));
            assertThat(coverages.openOrDueFrom(after)).noneMatch(one -> isInspection(one.first()));
        }

        @Test
        void isNothingForADutyWithoutTargets() {
            ObligationView other = obligations
                    .find(new ObligationFilter(null, null, ObligationState.OPEN, "1.6", 0, 1))
                    .rows()
                    .get(0);

            assertThat(coverages.of(other)).isEmpty();
        }

        private void fulfil(ObligationView obligation) {
            jdbc.sql(
                            "update obligation set state = 'FULFILLED', done_at = opened_at, done_by = 'safety-qin' where id = ?")
                    .param(obligation.id())
                    .update();
        }

        private CoverageProgress inspection() {
            return coverages.openOrDueFrom(MONDAY).stream()
                    .filter(one -> isInspection(one.first()))
                    .findFirst()
                    .orElseThrow();
        }

        private static boolean isInspection(ObligationView obligation) {
            return obligation.duty().code().equals(INSPECTION);
        }
    }
}
