package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.Calendars;
import org.dutybell.calendar.RandomRules;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.organisation.Organisation;
import org.dutybell.shared.DbTime;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds for the stored plan of any catalogue; drawn by lot from fixed seeds, on the sample bureau. */
class PlanPropertiesTests {

    private static final BotConfig SAMPLE =
            ((BotConfigResult.Valid) BotConfigReader.read(Path.of("bot-config"))).config();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DUTIES = 12;

    @Nested
    @OnH2
    class H2 extends Cases {}

    @DatabaseTest({"obligation", "duty", "organisation", "calendar"})
    abstract static class Cases {

        @Autowired
        PlanPass plan;

        @Autowired
        Organisation organisation;

        @Autowired
        Calendars calendars;

        @Autowired
        Duties duties;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        PlatformTransactionManager transactions;

        @BeforeEach
        void storesTheOrganisation() {
            transaction(() -> organisation.replaceWith(SAMPLE.roster()));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        void planningTwiceChangesNothing(long seed) {
            RandomRules lot = new RandomRules(seed);
            store(lot);
            Instant now = noon(lot.day());
            plan.run(now);
            Set<Map<String, Object>> once = rows(Instant.EPOCH);

            assertThat(plan.run(now)).isZero();
            jdbc.sql("delete from plan_mark").update();
            assertThat(plan.run(now)).isZero();
            plan.run(now.plusSeconds(24 * 3600));

            assertThat(once).isNotEmpty();
            assertThat(rows(Instant.EPOCH)).containsAll(once);
        }

        /** Whether the plan went on from day to day or was made on the last one: it is the same from there on. */
        @ParameterizedTest
        @ValueSource(longs = {11, 12, 13, 14})
        void planningInStepsGivesWhatPlanningAtOnceGives(long seed) {
            RandomRules lot = new RandomRules(seed);
            store(lot);
            LocalDate first = lot.day();
            LocalDate last = first.plusDays(100);
            IntStream.range(0, 10).forEach(step -> plan.run(noon(first.plusDays(step * 10L))));
            plan.run(noon(last));
            Set<Map<String, Object>> inSteps = rows(noon(last));

            forget();
            plan.run(noon(last));

            assertThat(inSteps).isNotEmpty().isEqualTo(rows(noon(last)));
        }

        private void store(RandomRules lot) {
            forget();
            BureauCalendar calendar = lot.calendar(SAMPLE.calendar().overrides());
            List<Duty> catalogue = IntStream.range(0, DUTIES)
                    .mapToObj(number -> drawn(lot, SAMPLE.duties().get(number * 3)))
                    .toList();
            transaction(() -> {
                calendars.replaceWith(calendar);
                duties.replaceWith(SAMPLE.clauses(), catalogue, Instant.parse("2026-01-01T00:00:00Z"));
            });
        }

        private static Duty drawn(RandomRules lot, Duty duty) {
            return new Duty(
                    duty.code(),
                    duty.clause(),
                    duty.title(),
                    duty.kind(),
                    duty.holders(),
                    lot.rule(),
                    duty.coverage(),
                    duty.evidence(),
                    duty.reminders(),
                    duty.escalation());
        }

        private void forget() {
            jdbc.sql("delete from check_in").update();
            jdbc.sql("delete from obligation").update();
            jdbc.sql("delete from plan_mark").update();
        }

        private Set<Map<String, Object>> rows(Instant openingFrom) {
            return Set.copyOf(jdbc.sql(
                            "select duty_code, post_code, target, period, opens_at, due_at, missed_at, state from obligation"
                                    + " where opens_at >= ?")
                    .param(DbTime.of(openingFrom))
                    .query()
                    .listOfRows());
        }

        private static Instant noon(LocalDate day) {
            return day.atTime(12, 0).atZone(ZONE).toInstant();
        }

        private void transaction(Runnable work) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
        }
    }
}
