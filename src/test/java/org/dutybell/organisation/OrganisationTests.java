package org.dutybell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OrganisationTests {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);

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
        JdbcClient jdbc;

        @Autowired
        EntityManagerFactory entities;

        @Test
        void givesBackWhatWasStored() {
            organisation.replaceWith(sample());

            assertThat(organisation.roster()).isEqualTo(sample());
        }

        @Test
        void becomesTheNewOrganisationWhole() {
            organisation.replaceWith(sample());
            organisation.replaceWith(reorganised());

            assertThat(organisation.roster()).isEqualTo(reorganised());
        }

        @Test
        void canBeEmptied() {
            Roster empty = new Roster(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
            organisation.replaceWith(sample());
            organisation.replaceWith(empty);

            assertThat(organisation.roster()).isEqualTo(empty);
        }

        @Test
        void letsTwoPeopleSwapTheirNumbers() {
            organisation.replaceWith(withPeople(
                    new Person("lina", "李娜", "13800000001", "u1"), new Person("wang", "王强", "13800000002", "u2")));
            Roster swapped = withPeople(
                    new Person("lina", "李娜", "13800000002", "u2"), new Person("wang", "王强", "13800000001", "u1"));
            organisation.replaceWith(swapped);

            assertThat(organisation.roster()).isEqualTo(swapped);
        }

        @Test
        void writesNothingWhenNothingChanged() {
            organisation.replaceWith(sample());
            List<Long> holdings = holdingIds();
            Statistics statistics = statistics();
            organisation.replaceWith(sample());

            assertThat(statistics.getEntityUpdateCount()).isZero();
            assertThat(statistics.getEntityInsertCount()).isZero();
            assertThat(holdingIds()).isEqualTo(holdings);
        }

        @Test
        void readsEachTableOnce() {
            organisation.replaceWith(sample());
            Statistics statistics = statistics();
            organisation.roster();

            assertThat(statistics.getPrepareStatementCount()).isEqualTo(8);
        }

        private Statistics statistics() {
            Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
            statistics.setStatisticsEnabled(true);
            statistics.clear();
            return statistics;
        }

        private List<Long> holdingIds() {
            return jdbc.sql("select id from post_holding order by id")
                    .query(Long.class)
                    .list();
        }
    }

    private static Roster sample() {
        return new Roster(
                List.of(
                        new Unit("leadership", "局领导班子", UnitKind.LEADERSHIP, 0, false, null, List.of(), List.of()),
                        new Unit(
                                "basic-education",
                                "基础教育处",
                                UnitKind.OFFICE,
                                0,
                                false,
                                "leadership/member-1",
                                List.of("school-02"),
                                List.of("school-02", "school-01")),
                        new Unit("school-02", "第二小学", UnitKind.SCHOOL, 1200, true, null, List.of(), List.of()),
                        new Unit("school-01", "第一中学", UnitKind.SCHOOL, 900, false, null, List.of(), List.of())),
                List.of(
                        new Post("leadership/member-1", "leadership", "member", "副局长", Reach.PRIVATE),
                        new Post("school-02/headmaster", "school-02", "headmaster", "校长", Reach.GROUP)),
                List.of(new Person("lina", "李娜", "13800000001", null), new Person("wang", "王强", null, "user-7")),
                List.of(
                        new Holding("school-02/headmaster", "lina", START, null),
                        new Holding("leadership/member-1", "wang", START, START.plusYears(1))),
                List.of(new Chat("school-02", "school-02", "第二小学安全群", "cid=")),
                List.of(
                        new SupervisingLine(
                                "headmaster",
                                List.of(
                                        List.of("assigned-office.head", "own.deputy"),
                                        List.of(),
                                        List.of("in-charge"))),
                        new SupervisingLine("clerk", List.of(List.of("chat.school-02")))));
    }

    /** School 02 is closed, school 03 opened; what refers to either goes with it, and the order is another. */
    private static Roster reorganised() {
        return new Roster(
                List.of(
                        new Unit("school-03", "第三小学", UnitKind.SCHOOL, 300, false, null, List.of(), List.of()),
                        new Unit("school-01", "第一中学", UnitKind.SCHOOL, 950, false, null, List.of(), List.of())),
                List.of(new Post("school-03/headmaster", "school-03", "headmaster", "校长", Reach.GROUP)),
                List.of(new Person("zhao", "赵敏", "13800000001", "user-7"), new Person("lina", "李娜", null, null)),
                List.of(new Holding("school-03/headmaster", "lina", START, null)),
                List.of(new Chat("school-03", "school-03", "第三小学安全群", "cid=")),
                List.of(new SupervisingLine("headmaster", List.of(List.of("bureau.safety-lead")))));
    }

    private static Roster withPeople(Person... people) {
        return new Roster(List.of(), List.of(), List.of(people), List.of(), List.of(), List.of());
    }
}
