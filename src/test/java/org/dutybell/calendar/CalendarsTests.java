package org.dutybell.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.transaction.support.TransactionOperations;

class CalendarsTests {

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest("calendar")
    abstract static class Cases {

        @Autowired
        Calendars calendars;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        EntityManagerFactory entities;

        @Autowired
        TransactionOperations transactions;

        @Test
        void givesBackWhatWasStored() {
            calendars.replaceWith(sample());

            assertThat(calendars.current()).isEqualTo(sample());
        }

        @Test
        void becomesTheNewCalendarWhole() {
            calendars.replaceWith(sample());
            calendars.replaceWith(announced());

            assertThat(calendars.current()).isEqualTo(announced());
        }

        @Test
        void readsTheDaysOnceForAllWhoAsk() {
            calendars.replaceWith(sample());
            calendars.current();
            Statistics statistics = statistics();

            assertThat(calendars.current()).isEqualTo(sample());
            assertThat(statistics.getPrepareStatementCount()).isZero();
        }

        /** Another node changed it in the meantime, or a change of this one was rolled back. */
        @Test
        void readsThemAgainAfterAChangeThatWasTakenBack() {
            calendars.replaceWith(sample());
            transactions.executeWithoutResult(status -> {
                calendars.replaceWith(announced());
                assertThat(calendars.current()).isEqualTo(announced());
                status.setRollbackOnly();
            });
            assertThat(calendars.current()).isEqualTo(sample());

            calendars.replaceWith(announced());
            assertThat(calendars.current()).isEqualTo(announced());
        }

        private Statistics statistics() {
            Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
            statistics.setStatisticsEnabled(true);
            statistics.clear();
            return statistics;
        }

        /** The migration leaves the columns that it adds empty. */
        @Test
        void readsTermsThatAnEarlierReleaseStored() {
            calendars.replaceWith(sample());
            jdbc.sql("update school_term set number = null where calendar_code is null")
                    .update();

            assertThat(calendars.current().terms()).isEqualTo(sample().terms());
        }

        @Test
        void saysWhichStoredRuleItCannotRead() {
            calendars.replaceWith(sample());
            jdbc.sql("update key_day set rule = 'sometimes' where code = 'disaster-day'")
                    .update();

            assertThatThrownBy(calendars::current)
                    .hasMessageContainingAll("disaster-day", "'sometimes'", KeyDayRule.ALLOWED);
        }
    }

    private static BureauCalendar sample() {
        return new BureauCalendar(
                List.of(
                        new DayOverride(LocalDate.of(2026, 9, 20), "国庆节", false),
                        new DayOverride(LocalDate.of(2026, 10, 1), "国庆节", true)),
                List.of(2027, 2028),
                List.of(
                        new Term("2026–2027 第一学期", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 22)),
                        new Term("2026–2027 第二学期", LocalDate.of(2027, 2, 22), LocalDate.of(2027, 7, 2))),
                List.of(keyDay("safety-education-day", "last monday of 03"), keyDay("disaster-day", "05-12")),
                List.of(
                        new SchoolCalendar(
                                "kindergarten",
                                "幼儿园",
                                List.of("school-12", "school-11"),
                                List.of(new Term("秋", LocalDate.of(2026, 8, 31), LocalDate.of(2027, 1, 29), 3))),
                        new SchoolCalendar("boarding", "寄宿学校", List.of("school-01"), List.of())),
                List.of(
                        new SchoolDayChange(
                                "school-03", LocalDate.of(2027, 4, 20), LocalDate.of(2027, 4, 21), false, "停水"),
                        new SchoolDayChange("", LocalDate.of(2027, 5, 8), LocalDate.of(2027, 5, 8), true, "运动会")));
    }

    /** The holidays of 2027 are published: one day changes its sense, one goes, one comes. */
    private static BureauCalendar announced() {
        return new BureauCalendar(
                List.of(
                        new DayOverride(LocalDate.of(2026, 10, 1), "国庆节", false),
                        new DayOverride(LocalDate.of(2027, 2, 6), "春节", true)),
                List.of(2028),
                List.of(new Term("2026–2027 第二学期", LocalDate.of(2027, 2, 24), LocalDate.of(2027, 7, 2))),
                List.of(keyDay("disaster-day", "05-12"), keyDay("fire-day", "11-09")),
                List.of(new SchoolCalendar(
                        "boarding",
                        "寄宿学校",
                        List.of("school-11"),
                        List.of(new Term("春", LocalDate.of(2027, 2, 20), LocalDate.of(2027, 7, 9))))),
                List.of());
    }

    private static KeyDay keyDay(String code, String rule) {
        return new KeyDay(code, code, KeyDayRule.parse(rule).orElseThrow());
    }
}
