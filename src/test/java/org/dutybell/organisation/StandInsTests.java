package org.dutybell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dutybell.organisation.StandIns.Outcome.Entered;
import org.dutybell.organisation.StandIns.Outcome.Refused;
import org.dutybell.organisation.StandIns.Why;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class StandInsTests {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 8);
    private static final Instant NOW = Instant.parse("2027-03-08T01:00:00Z");

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest("organisation")
    abstract static class Cases {

        @Autowired
        Organisation organisation;

        @Autowired
        StandIns standIns;

        @Autowired
        Vacancies vacancies;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        TransactionTemplate transaction;

        @BeforeEach
        void school() {
            nothingEntered();
            organisation.replaceWith(roster(List.of()));
        }

        @AfterEach
        void nothingEntered() {
            List.of("absence", "delegation", "post_vacancy")
                    .forEach(table -> jdbc.sql("delete from " + table).update());
        }

        @Test
        void whoIsEnteredAsAwayIsRepresentedAtOnce() {
            standIns.enter(away(MONDAY.plusDays(2)), "console", NOW);

            assertThat(actsOn(MONDAY)).isEqualTo("chen");
            assertThat(actsOn(MONDAY.plusDays(3))).isEqualTo("huang");
        }

        @Test
        void whoComesBackEarlyActsAgainAndTheRowKeepsWhatWasEntered() {
            Entered entered = (Entered) standIns.enter(away(MONDAY.plusDays(4)), "console", NOW);

            assertThat(standIns.endAbsence(entered.id(), MONDAY.plusDays(1), "lina", NOW))
                    .isTrue();
            assertThat(standIns.endAbsence(entered.id(), MONDAY.plusDays(1), "lina", NOW))
                    .isFalse();

            assertThat(actsOn(MONDAY)).isEqualTo("chen");
            assertThat(actsOn(MONDAY.plusDays(1))).isEqualTo("huang");
            StandIns.KeptAbsence kept = standIns.absences().get(0);
            assertThat(kept.absence().to()).isEqualTo(MONDAY.plusDays(4));
            assertThat(kept.kept().enteredBy()).isEqualTo("console");
            assertThat(kept.kept().enteredAt()).isEqualTo(NOW);
            assertThat(kept.kept().endedBy()).isEqualTo("lina");
        }

        @Test
        void absenceThatIsEndedBeforeItBeginsNeverCounts() {
            Entered entered = (Entered) standIns.enter(away(MONDAY), "console", NOW);
            standIns.endAbsence(entered.id(), MONDAY, "console", NOW);

            assertThat(actsOn(MONDAY)).isEqualTo("huang");
            assertThat(organisation.roster().absences()).isEmpty();
        }

        @Test
        void delegationEndsByItself() {
            standIns.enter(handed("chen", "校长"), "console", NOW);

            assertThat(acts(MONDAY, "patrol")).isEqualTo("chen");
            assertThat(acts(MONDAY.plusDays(5), "patrol")).isEqualTo("huang");
            assertThat(acts(MONDAY, "drill")).isEqualTo("huang");
            assertThat(standIns.delegations().get(0).delegation()).isEqualTo(handed("chen", "校长"));
        }

        @Test
        void delegationCanBeEndedEarly() {
            Entered entered = (Entered) standIns.enter(handed("chen", "校长"), "console", NOW);

            assertThat(standIns.endDelegation(entered.id(), MONDAY.plusDays(1), "console", NOW))
                    .isTrue();

            assertThat(acts(MONDAY, "patrol")).isEqualTo("chen");
            assertThat(acts(MONDAY.plusDays(1), "patrol")).isEqualTo("huang");
        }

        @Test
        void refusesWhatSaysTooLittleOrNamesNobody() {
            assertThat(standIns.enter(new Absence("nobody", MONDAY, MONDAY, "病假"), "console", NOW))
                    .isEqualTo(new Refused(Why.UNKNOWN_PERSON));
            assertThat(standIns.enter(new Absence("huang", MONDAY, MONDAY, " "), "console", NOW))
                    .isEqualTo(new Refused(Why.NO_REASON));
            assertThat(standIns.enter(
                            new Absence("huang", MONDAY.minusDays(3), MONDAY.minusDays(1), "病假"), "console", NOW))
                    .isEqualTo(new Refused(Why.OVER));
            assertThat(standIns.enter(handed("chen", ""), "console", NOW)).isEqualTo(new Refused(Why.NOBODY_DECIDED));
            assertThat(standIns.enter(handed("huang", "校长"), "console", NOW)).isEqualTo(new Refused(Why.HOLDS_IT));
            standIns.enter(away(MONDAY), "console", NOW);
            assertThat(standIns.enter(away(MONDAY), "console", NOW)).isEqualTo(new Refused(Why.THERE_ALREADY));
            assertThat(standIns.absences()).hasSize(1);
            assertThat(standIns.delegations()).isEmpty();
        }

        @Test
        void aNewConfigurationReplacesItsOwnAbsencesAndLeavesWhatPeopleEntered() {
            Absence entered = away(MONDAY.plusDays(7));
            standIns.enter(entered, "console", NOW);
            Absence configured = new Absence("chen", MONDAY, MONDAY, "培训");
            organisation.replaceWith(roster(List.of(configured)));
            assertThat(organisation.roster().absences()).containsExactlyInAnyOrder(configured, entered);

            organisation.replaceWith(roster(List.of()));
            assertThat(organisation.roster().absences()).containsExactly(entered);
        }

        @Test
        void postIsFoundVacantOnceUntilItIsFilled() {
            assertThat(settle("a/vice", "a/section")).containsExactlyInAnyOrder("a/section", "a/vice");
            assertThat(settle("a/vice", "a/section")).isEmpty();
            assertThat(settle("a/vice")).isEmpty();
            assertThat(vacancies.open()).containsExactly("a/vice");
            assertThat(settle("a/vice", "a/section")).containsExactly("a/section");
        }

        private List<String> settle(String... posts) {
            return transaction.execute(status -> vacancies.settle(Set.of(posts), NOW));
        }

        private String actsOn(LocalDate day) {
            return organisation
                    .roster()
                    .actingFor("a/vice", day)
                    .who()
                    .orElseThrow()
                    .code();
        }

        private String acts(LocalDate day, String duty) {
            return organisation
                    .roster()
                    .actingFor("a/vice", day, duty)
                    .who()
                    .orElseThrow()
                    .code();
        }

        private static Absence away(LocalDate to) {
            return new Absence("huang", MONDAY, to, "公差");
        }

        private static Delegation handed(String to, String decidedBy) {
            return new Delegation("a/vice", to, List.of("patrol"), MONDAY, MONDAY.plusDays(4), "集中培训", decidedBy);
        }

        private static Roster roster(List<Absence> absences) {
            Rotation weekly = new Rotation(List.of("huang", "chen"), Rotation.Turn.WEEK, MONDAY);
            return new Roster(
                    List.of(new Unit("a", "学校", UnitKind.SCHOOL, 1, false, null, List.of(), List.of())),
                    List.of(
                            new Post("a/vice", "a", "vice", "副校长", Reach.PRIVATE, "a/section", null),
                            new Post("a/section", "a", "section", "科长", Reach.GROUP),
                            new Post("a/watch", "a", "watch", "值班", Reach.GROUP, null, weekly)),
                    List.of(new Person("huang", "黄志鹏", null, null), new Person("chen", "陈涛", null, null)),
                    List.of(
                            new Holding("a/vice", "huang", LocalDate.of(2026, 9, 1), null),
                            new Holding("a/section", "chen", LocalDate.of(2026, 9, 1), null)),
                    List.of(),
                    List.of(),
                    absences,
                    List.of());
        }
    }
}
