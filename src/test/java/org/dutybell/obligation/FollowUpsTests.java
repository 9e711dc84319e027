package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.testing.StoredSample.SAMPLE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.dutybell.calendar.DayKind;
import org.dutybell.calendar.Occasion;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.WindowRule;
import org.dutybell.calendar.Within;
import org.dutybell.duty.Coverage;
import org.dutybell.duty.Duty;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.dutybell.testing.StoredSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year plan is followed by a report within ten days. It is 1 March 2027, nine in the morning. */
class FollowUpsTests {

    private static final Instant MONDAY = Instant.parse("2027-03-01T01:00:00Z");
    private static final String TEAM = "leadership/team";

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
        JdbcClient jdbc;

        @Autowired
        ApplicationEventPublisher events;

        @BeforeEach
        void opensTheYearPlan() {
            sample.store(List.of(yearPlan(), report()), MONDAY);
            plan.run(MONDAY);
            open.run(MONDAY);
        }

        @Test
        void owesNothingBeforeTheOtherIsDone() {
            assertThat(reports()).isEmpty();
        }

        @Test
        void owesTheReportTenDaysAfterThePlanWasDone() {
            Instant written = MONDAY.plus(Duration.ofMinutes(5));

            assertThat(checkIn(written, MONDAY.plus(Duration.ofMinutes(9))))
                    .isInstanceOf(CheckInOutcome.Fulfilled.class);

            assertThat(reports())
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("state", "PLANNED")
                            .containsEntry("post_code", TEAM)
                            .containsEntry("target", "")
                            .containsEntry("period", "2027"));
            open.run(MONDAY.plus(Duration.ofMinutes(10)));
            ObligationView report = obligations.byIds(List.of(reportId())).get(0);
            assertThat(report.state()).isEqualTo(ObligationState.OPEN);
            assertThat(report.opens()).isEqualTo(written);
            assertThat(report.due()).isEqualTo("2027-03-11T09:30:00Z");
            assertThat(report.missedAt())
                    .isEqualTo(report.due().plus(report.duty().escalation().grace()));
        }

        @Test
        void owesItOnceHoweverOftenItIsTold() {
            CheckInOutcome done = checkIn(MONDAY, MONDAY);
            ObligationView view = ((CheckInOutcome.Fulfilled) done).obligation();

            sample.transaction(() -> events.publishEvent(new ObligationFulfilled(view, MONDAY.plusSeconds(60))));

            assertThat(reports()).hasSize(1);
        }

        @Test
        void isNotTakenBackByThePlan() {
            Instant tuesday = MONDAY.plus(Duration.ofDays(1));
            checkIn(tuesday, tuesday);

            plan.run(tuesday);

            assertThat(reports()).hasSize(1);
        }

        @Test
        void isGoneWithTheTransactionThatDidTheOther() {
            sample.rolledBack(() -> {
                checkIn(MONDAY, MONDAY);
                assertThat(reports()).hasSize(1);
            });

            assertThat(reports()).isEmpty();
        }

        private CheckInOutcome checkIn(Instant written, Instant now) {
            long id = jdbc.sql("select id from obligation where duty_code = ?")
                    .param(yearPlan().code())
                    .query(Long.class)
                    .single();
            return obligations.checkIn(new CheckIn(id, "m1", holder(), written, "计划已经印发", null, List.of()), now);
        }

        private static String holder() {
            return SAMPLE.roster()
                    .holderOf(TEAM, LocalDate.of(2027, 3, 1))
                    .orElseThrow()
                    .code();
        }

        private List<Map<String, Object>> reports() {
            return jdbc.sql("select state, post_code, target, period from obligation where duty_code = 'plan-report'")
                    .query()
                    .listOfRows();
        }

        private long reportId() {
            return jdbc.sql("select id from obligation where duty_code = 'plan-report'")
                    .query(Long.class)
                    .single();
        }
    }

    @Test
    void namesWhatWillBeOwedOnceForEachThatCausesIt() {
        List<Duty> catalogue = List.of(yearPlan(), report());
        List<PlannedObligation> planned = new ObligationPlanner(
                        catalogue, SAMPLE.roster(), SAMPLE.calendar(), java.time.ZoneId.of("Asia/Shanghai"))
                .plan(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31));

        assertThat(new Consequences(catalogue, SAMPLE.roster()).of(planned))
                .extracting(one -> one.duty().code() + " " + one.holder().code() + " " + one.period() + " after "
                        + one.after().duty())
                .containsExactly(
                        "plan-report leadership/team 2027 after team-year-plan",
                        "plan-report leadership/team 2028 after team-year-plan");
    }

    private static Duty yearPlan() {
        return StoredSample.duty("team-year-plan");
    }

    private static Duty report() {
        Duty plan = yearPlan();
        WindowRule after = new WindowRule(
                Rhythm.AFTER,
                DayKind.WORKING_DAYS,
                LocalTime.MIDNIGHT,
                LocalTime.of(17, 30),
                null,
                null,
                List.of(),
                0,
                null,
                new Occasion.After(plan.code(), new Within("P10D")));
        return new Duty(
                "plan-report",
                plan.clause(),
                "报告",
                plan.kind(),
                plan.holders(),
                after,
                Coverage.NONE,
                plan.evidence(),
                plan.reminders(),
                plan.escalation());
    }
}
