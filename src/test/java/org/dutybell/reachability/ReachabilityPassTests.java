package org.dutybell.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.calendar.Calendars;
import org.dutybell.duty.Duties;
import org.dutybell.notification.Channel;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.reachability.Gap.Kind;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** The weekly check at the sample bureau. */
class ReachabilityPassTests {

    /** 08:10 of a Monday. */
    private static final Instant MONDAY = Instant.parse("2027-03-08T00:10:00Z");

    private static final Instant NEXT_MONDAY = Instant.parse("2027-03-15T00:10:00Z");

    private static final LocalDate DAY = LocalDate.of(2027, 3, 8);

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest({"organisation", "calendar", "duty", "notification", "reachability"})
    @TestPropertySource(properties = "dutybell.admins=safety-qin")
    abstract static class Cases {

        /** Nothing is sent here, but the outbox wants a way out. */
        @MockitoBean
        Channel channel;

        @Autowired
        ReachabilityPass pass;

        @Autowired
        Reachability reachability;

        @Autowired
        Organisation organisation;

        @Autowired
        Calendars calendars;

        @Autowired
        Duties duties;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        JdbcClient jdbc;

        private final BotConfig sample = ((BotConfigResult.Valid) BotConfigReader.read(Path.of("bot-config"))).config();

        @BeforeEach
        void sampleBureau() {
            jdbc.sql("delete from notification").update();
            jdbc.sql("delete from reachability_finding").update();
            jdbc.sql("update reachability_run set week_of = null, ran_at = null, told_at = null")
                    .update();
            transaction.executeWithoutResult(status -> {
                organisation.replaceWith(sample.roster());
                calendars.replaceWith(sample.calendar());
                duties.replaceWith(sample.clauses(), sample.duties(), MONDAY);
            });
        }

        @Test
        void waitsForMondayMorningAndRunsOnceAWeek() {
            vacate("leadership/member-2");
            assertThat(pass.run(MONDAY.minusSeconds(1))).isZero();
            assertThat(reachability.standing().ranAt()).isNull();
            assertThat(pass.next(MONDAY.minusSeconds(1))).contains(MONDAY);

            assertThat(pass.run(MONDAY)).isEqualTo(1);
            assertThat(pass.run(MONDAY.plusSeconds(60))).isZero();
            assertThat(pass.next(MONDAY)).contains(NEXT_MONDAY);
            assertThat(reachability.standing().ranAt()).isEqualTo(MONDAY);
            assertThat(reachability.standing().weekOf()).isEqualTo(DAY);
            assertThat(notices()).hasSize(1);
            assertThat(pass.run(NEXT_MONDAY)).isEqualTo(1);
            assertThat(notices()).hasSize(2);
        }

        @Test
        void catchesUpOnceAfterAStandstill() {
            vacate("leadership/member-2");
            assertThat(pass.run(MONDAY.plusSeconds(3 * 86_400))).isEqualTo(1);
            assertThat(pass.run(NEXT_MONDAY.minusSeconds(1))).isZero();
        }

        @Test
        void waitsForTheFirstWorkingDayOfTheWeek() {
            // 2026-10-05 to 10-07 are days of the national holiday.
            assertThat(pass.next(Instant.parse("2026-10-04T12:00:00Z")))
                    .contains(Instant.parse("2026-10-08T00:10:00Z"));
        }

        @Test
        void tellsNobodyWhenEverybodyCanBeReached() {
            pass.run(MONDAY);
            assertThat(reachability.standing().gaps()).isEmpty();
            assertThat(reachability.standing().toldAt()).isNull();
            assertThat(notices()).isEmpty();
        }

        @Test
        void findsWhatIsTwoWeeksAwayAndTellsItInWords() {
            away("lead-xie", DAY.plusDays(10));
            pass.run(MONDAY);

            assertThat(reachability.standing().gaps())
                    .contains(new Gap(Kind.AWAY, "leadership/member-2", "lead-xie", DAY.plusDays(10)));
            assertThat(notices()).singleElement().asString().contains("3月18日 起", "谢雨晴 请假，没有可以代理的人", "0 处在七天之内");
        }

        private void vacate(String post) {
            Roster roster = sample.roster();
            store(new Roster(
                    roster.units(),
                    roster.posts(),
                    roster.people(),
                    roster.holdings().stream()
                            .filter(holding -> !holding.post().equals(post))
                            .toList(),
                    roster.chats(),
                    roster.lines()));
        }

        private void away(String person, LocalDate day) {
            Roster roster = sample.roster();
            store(new Roster(
                    roster.units(),
                    roster.posts(),
                    roster.people(),
                    roster.holdings(),
                    roster.chats(),
                    roster.lines(),
                    new ArrayList<>(List.of(new Absence(person, day, day, "公差"))),
                    List.of()));
        }

        private void store(Roster roster) {
            transaction.executeWithoutResult(status -> organisation.replaceWith(roster));
        }

        private List<String> notices() {
            return jdbc.sql("select body from notification where dedup_key like 'notice:reach:%'")
                    .query(String.class)
                    .list();
        }
    }
}
