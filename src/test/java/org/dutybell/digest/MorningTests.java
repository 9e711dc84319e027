package org.dutybell.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutybell.audit.Inspector;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.calendar.Calendars;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.HolderRule;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.MissPass;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.OpenPass;
import org.dutybell.obligation.PlanPass;
import org.dutybell.organisation.Organisation;
import org.dutybell.reminder.ReminderLookup;
import org.dutybell.reminder.ReminderPass;
import org.dutybell.shared.DbTime;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The morning digests of a Tuesday after a Monday on which nobody has done anything. */
class MorningTests {

    private static final BotConfig SAMPLE =
            ((BotConfigResult.Valid) BotConfigReader.read(Path.of("bot-config"))).config();
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final String SCHOOL = "school-01";
    private static final int MANY = 30;

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest({
        "digest",
        "audit",
        "escalation",
        "reminder",
        "review",
        "wording",
        "obligation",
        "notification",
        "duty",
        "organisation",
        "calendar"
    })
    @TestPropertySource(properties = "dutybell.digest.morning.enabled=true")
    @Import(TakingChannel.class)
    abstract static class Cases {

        @Autowired
        PlanPass plan;

        @Autowired
        OpenPass open;

        @Autowired
        MissPass miss;

        @Autowired
        MorningPass morning;

        @Autowired
        ReviewPass review;

        @Autowired
        ReminderPass remind;

        @Autowired
        ReminderLookup lookup;

        @Autowired
        ComingDigests coming;

        @Autowired
        Inspector inspector;

        @Autowired
        Obligations obligations;

        @Autowired
        Organisation organisation;

        @Autowired
        Calendars calendars;

        @Autowired
        Duties duties;

        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        PlatformTransactionManager transactions;

        @BeforeEach
        void begins() {
            List.of(
                            "review",
                            "digest_line",
                            "digest",
                            "digest_run",
                            "self_audit_flaw",
                            "self_audit",
                            "escalation_step",
                            "escalation",
                            "reminder",
                            "delivery",
                            "notification")
                    .forEach(table -> jdbc.sql("delete from " + table).update());
            runs(SAMPLE.duties());
        }

        /** From six in the morning of Monday, with these duties. */
        private void runs(List<Duty> all) {
            List.of("obligation", "plan_mark")
                    .forEach(table -> jdbc.sql("delete from " + table).update());
            transaction(() -> {
                organisation.replaceWith(SAMPLE.roster());
                calendars.replaceWith(SAMPLE.calendar());
                duties.replaceWith(SAMPLE.clauses(), all, at(MONDAY, "06:00"));
            });
            plan.run(at(MONDAY, "06:00"));
        }

        @Test
        void leavesWhatItCannotNameToReminders() {
            runs(Stream.concat(SAMPLE.duties().stream(), manyDrills()).toList());

            passes(at(MONDAY, "07:10"));
            becomes("SENT");
            passes(at(MONDAY, "08:30"), at(MONDAY, "08:40"), at(MONDAY, "08:46"));

            assertThat(bodyOf(SCHOOL)).contains("另有 ").contains("演练 01").doesNotContain("演练 30");
            assertThat(openings())
                    .hasSizeGreaterThan(MANY)
                    .allSatisfy(nudge -> assertThat(nudge.body()).contains(nudge.title()));
        }

        @Test
        void leavesToRemindersWhatItWasToTellWhenItDoesNotArrive() {
            passes(at(MONDAY, "07:10"));
            assertThat(remindersTo(SCHOOL)).as("the digest tells it").noneMatch(body -> body.contains("第 7.7 条"));

            becomes("REJECTED");
            passes(at(MONDAY, "08:30"), at(MONDAY, "08:40"));

            assertThat(remindersTo(SCHOOL)).anyMatch(body -> body.contains("第 7.7 条"));
        }

        /** What became of the digest of the school. */
        private void becomes(String state) {
            jdbc.sql("update notification set state = :state, next_attempt_at = null where id = :id")
                    .param("state", state)
                    .param("id", digestOf(SCHOOL))
                    .update();
        }

        private static Stream<Duty> manyDrills() {
            Duty drill = SAMPLE.duties().stream()
                    .filter(one -> one.code().equals("school-drill"))
                    .findFirst()
                    .orElseThrow();
            return IntStream.rangeClosed(1, MANY)
                    .mapToObj(number -> new Duty(
                            "drill-" + number,
                            drill.clause(),
                            "演练 %02d".formatted(number),
                            drill.kind(),
                            new HolderRule(drill.holders().roles(), List.of(SCHOOL), -1, false, List.of()),
                            drill.window(),
                            drill.coverage(),
                            drill.evidence(),
                            drill.reminders(),
                            drill.escalation()));
        }

        /** What became of the nudges for windows that opened. */
        private List<Told> openings() {
            return jdbc.sql("""
                            select o.id, n.body from reminder r join obligation o on o.id = r.obligation_id
                            join notification n on n.id = r.notification_id
                            where r.nudge = 'opens' and o.unit_code = :school
                            """)
                    .param("school", SCHOOL)
                    .query((row, number) -> new Told(
                            obligations
                                    .byId(row.getLong(1))
                                    .orElseThrow()
                                    .duty()
                                    .title(),
                            row.getString(2)))
                    .list();
        }

        private record Told(String title, String body) {}

        @Test
        void isQuotedForAllThatItNames() {
            untilTuesday();
            ObligationView late = patrol(MONDAY);
            ObligationView today = patrol(TUESDAY);
            assertThat(bodyOf(SCHOOL)).contains("逾期未办", "#" + late.shortCode(), "#" + today.shortCode());

            jdbc.sql("update notification set state = 'SENT', reference = 'quoted' where id = :id")
                    .param("id", digestOf(SCHOOL))
                    .update();

            assertThat(lookup.obligationsByReference("quoted", "school01-li")).contains(late.id(), today.id());
        }

        @Test
        void isWithdrawnWhenAllThatItNamesIsDone() {
            untilTuesday();
            long digest = digestOf(SCHOOL);
            List<Long> named = jdbc.sql("select obligation_id from digest_line where notification_id = :id")
                    .param("id", digest)
                    .query(Long.class)
                    .list();
            assertThat(named).hasSizeGreaterThan(1).contains(patrol(TUESDAY).id());

            fulfil(patrol(TUESDAY).id());
            assertThat(stateOf(digest)).as("the overdue lines remain").isEqualTo("PENDING");

            named.forEach(this::fulfil);
            assertThat(stateOf(digest)).isEqualTo("SUPPRESSED");
        }

        private void fulfil(long id) {
            jdbc.sql("update obligation set state = 'FULFILLED' where id = :id")
                    .param("id", id)
                    .update();
            ObligationView done = obligations.byId(id).orElseThrow();
            transaction(() -> events.publishEvent(new ObligationFulfilled(done, at(TUESDAY, "07:20"))));
        }

        @Test
        void comesInPrivateToWhoIsRemindedThere() {
            passes(at(MONDAY, "07:10"), at(MONDAY, "08:30"), at(MONDAY, "08:40"));

            String person = organisation
                    .roster()
                    .holderOf("leadership/safety-lead", MONDAY)
                    .orElseThrow()
                    .code();
            assertThat(bodyOf(person))
                    .contains("今日履责", "阅知各校当月演练汇总")
                    .doesNotContain(
                            organisation.roster().person(person).orElseThrow().name());
            assertThat(digestsOf(person)).isEqualTo(1);
            assertThat(remindersTo(person))
                    .as("what opens today is told")
                    .noneMatch(body -> body.contains("阅知各校当月演练汇总"));
        }

        @Test
        void namesWhatWaitsForTheReaderAndNobodyIsToldTwice() {
            waitsSince(at(MONDAY, "08:20").minus(Duration.ofDays(3)));
            String reviewer = holder("leadership/safety-lead");

            passes(at(MONDAY, "07:10"));
            review.run(at(MONDAY, "08:30"));

            assertThat(bodyOf(reviewer)).contains("等您审核 1 项", "通过", "退回");
            assertThat(jdbc.sql("select reason from digest where kind = 'REVIEW' and destination_code = :person")
                            .param("person", reviewer)
                            .query(String.class)
                            .list())
                    .containsExactly("it stands in the morning digest");
        }

        /** Something that the office has done waits for whoever supervises it. */
        private void waitsSince(Instant since) {
            long id = jdbc.sql("select min(id) from obligation where post_code like 'safety-office/%'")
                    .query(Long.class)
                    .single();
            String post = jdbc.sql("select post_code from obligation where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .single();
            jdbc.sql("""
                            insert into review (obligation_id, submitter, done_at, waits_since, state, reason)
                            values (:id, :by, :since, :since, 'WAITING', '')
                            """)
                    .param("id", id)
                    .param("by", holder(post))
                    .param("since", DbTime.of(since))
                    .update();
        }

        private String holder(String post) {
            return organisation.roster().holderOf(post, MONDAY).orElseThrow().code();
        }

        @Test
        void isForeseenForChatsAndPeople() {
            List<Destination> foreseen = coming.between(at(MONDAY, "06:00"), at(MONDAY, "08:00"));

            morning.run(at(MONDAY, "07:10"));

            assertThat(foreseen)
                    .containsExactlyInAnyOrderElementsOf(jdbc.sql("""
                                    select kind, destination_code from digest where result = 'WRITTEN'
                                    """)
                            .query((row, number) -> new MorningPlace(
                                            DigestKind.valueOf(row.getString(1)), row.getString(2))
                                    .destination())
                            .list())
                    .contains(new Destination.ToChat(SCHOOL));
        }

        @Test
        void isLookedAtByTheSelfAudit() {
            passes(at(MONDAY, "07:10"));
            Instant wednesday = at(TUESDAY.plusDays(1), "06:20");
            assertThat(flaws(wednesday)).containsExactly("DIGEST_NOT_WRITTEN MORNING 2027-03-02");
            assertThat(flaws(at(TUESDAY, "07:11"))).as("under way").isEmpty();

            passes(at(TUESDAY, "07:10"));
            assertThat(flaws(wednesday)).isEmpty();

            jdbc.sql("delete from digest_line").update();
            jdbc.sql("delete from digest where for_day = '2027-03-02' and destination_code = 'school-01'")
                    .update();
            assertThat(flaws(wednesday)).containsExactly("DIGEST_PLACE_MISSING MORNING 2027-03-02 school-01");
        }

        private List<String> flaws(Instant now) {
            return inspector.look(now.minus(Duration.ofDays(7)), now).flaws().stream()
                    .filter(flaw -> flaw.kind().name().startsWith("DIGEST"))
                    .map(flaw -> flaw.kind() + " " + flaw.subject())
                    .toList();
        }

        private void untilTuesday() {
            passes(at(MONDAY, "07:10"), at(MONDAY, "08:30"), at(MONDAY, "18:01"), at(TUESDAY, "07:10"));
        }

        private void passes(Instant... times) {
            for (Instant now : times) {
                open.run(now);
                miss.run(now);
                morning.run(now);
                remind.run(now);
            }
        }

        private ObligationView patrol(LocalDate day) {
            return obligations
                    .byId(jdbc.sql("""
                                    select id from obligation
                                    where duty_code = 'school-patrol' and unit_code = :school and opens_at = :opens
                                    """)
                            .param("school", SCHOOL)
                            .param("opens", day.minusDays(1).atTime(23, 0))
                            .query(Long.class)
                            .single())
                    .orElseThrow();
        }

        private long digestOf(String place) {
            return jdbc.sql("""
                            select max(id) from notification
                            where dedup_key like 'digest:morning%' and destination_code = :place
                            """).param("place", place).query(Long.class).single();
        }

        private int digestsOf(String place) {
            return jdbc.sql("""
                            select count(*) from notification
                            where dedup_key like 'digest:morning%' and destination_code = :place
                            """).param("place", place).query(Integer.class).single();
        }

        private List<String> remindersTo(String place) {
            return jdbc.sql("select body from notification where kind = 'REMINDER' and destination_code = :place")
                    .param("place", place)
                    .query(String.class)
                    .list();
        }

        private String bodyOf(String place) {
            return jdbc.sql("select body from notification where id = :id")
                    .param("id", digestOf(place))
                    .query(String.class)
                    .single();
        }

        private String stateOf(long notification) {
            return jdbc.sql("select state from notification where id = :id")
                    .param("id", notification)
                    .query(String.class)
                    .single();
        }

        private void transaction(Runnable work) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
        }

        private static Instant at(LocalDate day, String time) {
            return day.atTime(LocalTime.parse(time))
                    .atZone(ZoneId.of("Asia/Shanghai"))
                    .toInstant();
        }
    }
}
