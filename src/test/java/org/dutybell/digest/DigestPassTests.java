package org.dutybell.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.testing.StoredSample.SAMPLE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dutybell.audit.AuditPass;
import org.dutybell.audit.Inspector;
import org.dutybell.escalation.EscalationPass;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.MissPass;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.OpenPass;
import org.dutybell.obligation.PlanPass;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Delegation;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.dutybell.testing.StandingIn;
import org.dutybell.testing.StoredSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Monday's digests of the sample bureau after a week in which nobody has done anything. */
class DigestPassTests {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    /** Nine in the morning of Monday, 1 March 2027, after the week's digest. */
    private static final Instant FIRST_MONDAY = Instant.parse("2027-03-01T01:40:00Z");
    /** Half past eight of the Monday after. */
    private static final Instant DUE = Instant.parse("2027-03-08T00:30:00Z");

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 8);

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
    @Import({StoredSample.class, TakingChannel.class})
    abstract static class Cases {

        @Autowired
        StoredSample sample;

        @Autowired
        PlanPass plan;

        @Autowired
        OpenPass open;

        @Autowired
        MissPass miss;

        @Autowired
        EscalationPass escalate;

        @Autowired
        AuditPass audit;

        @Autowired
        Inspector inspector;

        @Autowired
        DigestPass digest;

        @Autowired
        ComingDigests coming;

        @Autowired
        ObligationNotes notes;

        @Autowired
        Organisation organisation;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void runsAWeek() {
            sample.store(FIRST_MONDAY);
            for (Instant now = FIRST_MONDAY; now.isBefore(DUE); now = now.plus(DAY)) {
                plan.run(now);
                open.run(now);
                miss.run(now);
                escalate.run(now);
            }
        }

        @Test
        void doesNotBeginWithTheDigestOfAWeekInWhichItWasSetUp() {
            assertThat(digest.run(FIRST_MONDAY)).isZero();

            assertThat(runs()).containsExactly("2027-03-01 SKIPPED the service was not there yet");
            assertThat(digest.next(FIRST_MONDAY)).contains(DUE);
        }

        @Test
        void tellsEachLeaderOneShortMessage() {
            digest.run(FIRST_MONDAY);
            audit.run(DUE.minusSeconds(7200));

            assertThat(digest.run(DUE.minusSeconds(1))).isZero();
            int written = digest.run(DUE);

            assertThat(written).isGreaterThan(15);
            assertThat(bodies("%"))
                    .hasSize(written)
                    .allSatisfy(body -> assertThat(body.split("\n\n")).hasSizeBetween(3, 28));
            assertThat(bodies("lead-zhou"))
                    .singleElement()
                    .asString()
                    .contains("本周履责情况", "我的事项", "我督管的单位", "🔴", "逾期未办", "系统自检");
        }

        @Test
        void isForeseen() {
            List<Destination> foreseen = coming.between(FIRST_MONDAY, DUE.plus(WEEK));
            digest.run(FIRST_MONDAY);

            digest.run(DUE);

            assertThat(foreseen)
                    .hasSize(jdbc.sql("select count(*) from digest")
                            .query(Integer.class)
                            .single())
                    .contains(new Destination.ToPerson(holder("school-01/headmaster")));
        }

        @Test
        void showsOnlyTheirOwnSchoolToAHeadmaster() {
            digest.run(FIRST_MONDAY);
            String headmaster = holder("school-01/headmaster");
            digest.run(DUE);

            assertThat(bodies(headmaster))
                    .singleElement()
                    .asString()
                    .contains("我督管的单位（1）", "第一中学", "每日校园巡查", "已向您告知、仍未办的有")
                    .doesNotContain("第二中学");
        }

        @Test
        void tellsWhoActsForWhomAndNotTheHolder() {
            digest.run(FIRST_MONDAY);
            Roster roster = SAMPLE.roster();
            Delegation handed = new Delegation(
                    "leadership/member-2", "safety-qin", List.of("leaders-inspection"), MONDAY, MONDAY, "集中培训", "周明远");
            sample.transaction(() -> organisation.replaceWith(StandingIn.handedOver(
                    StandingIn.away(roster, new Absence("lead-lin", MONDAY, MONDAY, "公差")), handed)));

            digest.run(DUE);

            assertThat(bodies("lead-lin")).isEmpty();
            assertThat(bodies("lead-gao")).singleElement().asString().contains("高文涛（代 林静波），本周履责情况");
            assertThat(bodies("safety-qin"))
                    .singleElement()
                    .asString()
                    .contains(title("leaders-inspection"), "（代 谢雨晴）");
            assertThat(bodies("lead-xie"))
                    .singleElement()
                    .asString()
                    .doesNotContain(title("leaders-inspection") + " ，");
        }

        private static String title(String duty) {
            return StoredSample.duty(duty).title();
        }

        @Test
        void tellsWhatHinders() {
            digest.run(FIRST_MONDAY);
            long patrol = jdbc.sql("""
                            select min(id) from obligation
                            where duty_code = 'school-patrol' and unit_code = 'school-01' and state = 'MISSED'
                            """).query(Long.class).single();
            sample.transaction(() -> notes.add(
                    new ObligationNote(
                            patrol, ObligationNote.Kind.DIFFICULTY, "school01-li", "围墙在修，需要经费", DUE.minus(DAY)),
                    "m-1"));

            digest.run(DUE);

            assertThat(bodies(holder("school-01/headmaster")))
                    .singleElement()
                    .asString()
                    .contains("需要帮助（1）", "围墙在修，需要经费（第 ", titleOfPost("school-01/deputy-headmaster"));
        }

        @Test
        void recordsWhyALeaderGetsNone() {
            digest.run(FIRST_MONDAY);
            jdbc.sql("delete from escalation_step").update();
            jdbc.sql("delete from escalation").update();
            jdbc.sql("delete from reminder").update();
            jdbc.sql("delete from obligation where unit_code = 'school-01'").update();

            digest.run(DUE);

            assertThat(bodies(holder("school-01/headmaster"))).isEmpty();
            assertThat(suppressed()).contains(holder("school-01/headmaster") + " " + WeeklyBatch.NOTHING);
        }

        @Test
        void isLookedAtByTheSelfAudit() {
            digest.run(FIRST_MONDAY);
            Instant tuesday = DUE.plus(DAY).minusSeconds(7200);
            assertThat(digestFlaws(tuesday)).containsExactly("DIGEST_NOT_WRITTEN 2027-03-08");
            assertThat(digestFlaws(DUE.plusSeconds(60))).as("under way").isEmpty();

            digest.run(DUE);
            assertThat(digestFlaws(tuesday)).isEmpty();

            jdbc.sql("update digest set notification_id = null where destination_code = 'lead-zhou'")
                    .update();
            jdbc.sql("delete from digest where destination_code = 'lead-xie'").update();
            assertThat(digestFlaws(tuesday))
                    .containsExactlyInAnyOrder(
                            "DIGEST_WITHOUT_REASON WEEK 2027-03-08 lead-zhou",
                            "DIGEST_LEADER_MISSING 2027-03-08 leadership/member-2");
        }

        @Test
        void isNoFlawWhenAnAbsenceIsEnteredAfterwards() {
            digest.run(FIRST_MONDAY);
            digest.run(DUE);

            sample.transaction(() -> organisation.replaceWith(
                    StandingIn.away(SAMPLE.roster(), new Absence("lead-lin", MONDAY, MONDAY.plusDays(3), "公差"))));

            assertThat(digestFlaws(DUE.plus(DAY))).isEmpty();
        }

        private List<String> digestFlaws(Instant now) {
            return inspector.look(now.minus(WEEK), now).flaws().stream()
                    .filter(flaw -> flaw.kind().name().startsWith("DIGEST"))
                    .map(flaw -> flaw.kind() + " " + flaw.subject())
                    .toList();
        }

        @Test
        void writesOneForTheNewestWeekAfterAStandstill() {
            digest.run(FIRST_MONDAY);
            Instant later = DUE.plus(WEEK.multipliedBy(2)).plus(DAY.multipliedBy(3));

            assertThat(digest.run(later)).isPositive();
            assertThat(digest.run(later.plusSeconds(15))).isZero();

            assertThat(runs())
                    .containsExactly(
                            "2027-03-01 SKIPPED the service was not there yet",
                            "2027-03-08 SKIPPED nothing ran at its time",
                            "2027-03-15 SKIPPED nothing ran at its time",
                            "2027-03-22 DONE ");
            assertThat(bodies("lead-zhou")).hasSize(1);
        }

        @Test
        void writesOneOnTwoNodes() throws Exception {
            digest.run(FIRST_MONDAY);
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            try {
                Future<Integer> one = nodes.submit(() -> digestAfter(start));
                Future<Integer> other = nodes.submit(() -> digestAfter(start));
                assertThat(one.get(60, TimeUnit.SECONDS) + other.get(60, TimeUnit.SECONDS))
                        .isEqualTo(bodies("%").size());
            } finally {
                nodes.shutdownNow();
            }
            assertThat(bodies("lead-zhou")).hasSize(1);
        }

        @Test
        void waitsForTheFirstWorkingDayAndLeavesOutAWeekOfHolidays() {
            Instant beforeNationalDay = Instant.parse("2026-09-30T02:00:00Z");
            assertThat(digest.next(beforeNationalDay))
                    .as("the holidays of 2026 end on Wednesday, 7 October")
                    .contains(Instant.parse("2026-10-08T00:30:00Z"));
        }

        private int digestAfter(CyclicBarrier start) throws Exception {
            start.await(60, TimeUnit.SECONDS);
            return digest.run(DUE);
        }

        private String holder(String post) {
            return organisation.roster().holderOf(post, MONDAY).orElseThrow().code();
        }

        private static String titleOfPost(String post) {
            return SAMPLE.roster().post(post).orElseThrow().title();
        }

        private List<String> bodies(String person) {
            return jdbc.sql("""
                            select body from notification where kind = 'DIGEST' and destination_code like :person
                            """).param("person", person).query(String.class).list();
        }

        private List<String> runs() {
            return jdbc.sql("""
                            select concat(for_day, ' ', result, ' ', coalesce(reason, '')) from digest_run
                            where kind = 'WEEK' order by for_day
                            """).query(String.class).list();
        }

        private List<String> suppressed() {
            return jdbc.sql("select concat(destination_code, ' ', reason) from digest where result = 'SUPPRESSED'")
                    .query(String.class)
                    .list();
        }
    }
}
