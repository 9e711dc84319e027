package org.dutybell.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.duty.DutyFixtures.clause;
import static org.dutybell.duty.DutyFixtures.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dutybell.shared.DbTime;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DutiesTests {

    private static final Instant FIRST = Instant.parse("2026-09-01T00:00:00.123456Z");
    private static final Instant LATER = Instant.parse("2026-10-01T00:00:00.654321Z");

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest("duty")
    abstract static class Cases {

        @Autowired
        Duties duties;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void startsWithPatrolAndDrill() {
            jdbc.sql("delete from duty_version").update();
            replace(FIRST, duty("patrol", "巡查"), duty("drill", "演练"));
        }

        @Test
        void keepsTheVersionOfAnEqualDuty() {
            List<DutyVersion> before = duties.current();
            replace(LATER, duty("patrol", "巡查"), duty("drill", "演练"));

            assertThat(duties.current()).isEqualTo(before);
            assertThat(count()).isEqualTo(2);
        }

        @Test
        void beginsANewVersionOfAChangedDuty() {
            DutyVersion old = duties.current().get(0);
            replace(LATER, duty("patrol", "每日巡查"), duty("drill", "演练"));

            DutyVersion changed = duties.current().get(0);
            assertThat(changed.duty()).isEqualTo(duty("patrol", "每日巡查"));
            assertThat(times(changed)).isEqualTo(new Times(2, DbTime.of(LATER), null));
            assertThat(times(old)).isEqualTo(new Times(1, DbTime.of(FIRST), DbTime.of(LATER)));
        }

        @Test
        void endsADutyThatIsGone() {
            DutyVersion drill = duties.current().get(1);
            replace(LATER, duty("patrol", "巡查"));

            assertThat(duties.current()).extracting(DutyVersion::duty).containsExactly(duty("patrol", "巡查"));
            assertThat(times(drill)).isEqualTo(new Times(1, DbTime.of(FIRST), DbTime.of(LATER)));
        }

        @Test
        void numbersOnWhenADutyReturns() {
            replace(LATER, duty("patrol", "巡查"));
            replace(LATER.plusSeconds(1), duty("patrol", "巡查"), duty("drill", "演练"));

            assertThat(times(duties.current().get(1)).version()).isEqualTo(2);
        }

        @Test
        void followsTheOrderOfTheCatalogue() {
            List<DutyVersion> before = duties.current();
            replace(LATER, duty("drill", "演练"), duty("patrol", "巡查"));

            assertThat(duties.current()).containsExactly(before.get(1), before.get(0));
        }

        @Test
        void findsOldVersionsAndLeavesOutUnknownOnes() {
            DutyVersion old = duties.current().get(0);
            replace(LATER, duty("drill", "演练"));

            assertThat(duties.versions(List.of(old.id(), Long.MAX_VALUE))).isEqualTo(Map.of(old.id(), old));
            assertThat(duties.versions(List.of())).isEmpty();
        }

        @Test
        void replacesTheClauses() {
            List<Clause> wanted = List.of(clause("7.10", "校车"), clause("7.9", "消防"));
            duties.replaceWith(List.of(clause("7.9", "旧"), clause("1.1", "旧")), List.of(), FIRST);
            duties.replaceWith(wanted, List.of(), FIRST);

            assertThat(duties.clauses()).isEqualTo(wanted);
        }

        private void replace(Instant now, Duty... wanted) {
            duties.replaceWith(List.of(), List.of(wanted), now);
        }

        private int count() {
            return jdbc.sql("select count(*) from duty_version")
                    .query(Integer.class)
                    .single();
        }

        private Times times(DutyVersion version) {
            return jdbc.sql("select version, valid_from, valid_to from duty_version where id = ?")
                    .param(version.id())
                    .query(Times.class)
                    .single();
        }
    }

    record Times(int version, LocalDateTime validFrom, LocalDateTime validTo) {}
}
