package org.dutybell.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.testing.StoredSample.SAMPLE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dutybell.duty.Duty;
import org.dutybell.escalation.EscalationPass;
import org.dutybell.notification.Outbox;
import org.dutybell.obligation.MissPass;
import org.dutybell.obligation.OpenPass;
import org.dutybell.obligation.PlanPass;
import org.dutybell.reminder.ReminderPass;
import org.dutybell.shared.DbTime;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.dutybell.testing.StoredSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A day of three duties of the sample bureau by the real passes, and the audit of the morning after. */
class AuditPassTests {

    /** Seven in the morning of Monday, 1 March 2027. */
    private static final Instant MONDAY = Instant.parse("2027-02-28T23:00:00Z");
    /** Twenty past six of Tuesday. */
    private static final Instant AUDIT = Instant.parse("2027-03-01T22:20:00Z");

    private static final Set<String> CODES = Set.of("school-patrol", "school-drill", "school-inspection");
    private static final Duration LOOKS_AGAIN = Duration.ofMinutes(15);
    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 2);

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest({
        "audit",
        "escalation",
        "reminder",
        "wording",
        "obligation",
        "notification",
        "duty",
        "organisation",
        "calendar"
    })
    @Import({StoredSample.class, OpenChannel.class, ScriptedHeartbeat.class})
    @TestPropertySource(properties = "dutybell.admins=safety-qin")
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
        ReminderPass remind;

        @Autowired
        EscalationPass escalate;

        @Autowired
        Outbox outbox;

        @Autowired
        AuditPass audit;

        @Autowired
        SelfAudits audits;

        @Autowired
        Inspector inspector;

        @Autowired
        OpenChannel channel;

        @Autowired
        ScriptedHeartbeat heartbeat;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void runsADay() {
            channel.isShut(false);
            heartbeat.forget();
            jdbc.sql("delete from evidence where check_found is not null").update();
            sample.store(someDuties(), MONDAY);
            for (Instant now = MONDAY; now.isBefore(AUDIT); now = now.plus(Duration.ofHours(3))) {
                pass(now);
            }
            pass(AUDIT);
        }

        @Test
        void holdsAfterAnOrdinaryDay() {
            assertThat(audit.run(AUDIT)).isEqualTo(1);

            AuditView found = last();
            assertThat(found.flaws()).isEmpty();
            assertThat(found.state()).isEqualTo(AuditState.HELD);
            assertThat(found.day()).isEqualTo(TUESDAY);
            assertThat(found.counts().planned()).isGreaterThan(100);
            assertThat(found.counts().opened()).isPositive();
            assertThat(found.counts().nudges()).isPositive();
            assertThat(found.counts().messages()).isPositive();
            assertThat(found.counts().escalations()).isPositive();
            assertThat(audits.line(AUDIT))
                    .contains("自检", "通过", String.valueOf(found.counts().planned()))
                    .doesNotContain("未通过");
            assertThat(notices()).isZero();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                PLAN_MISSING | delete from obligation where state = 'PLANNED' and duty_code = 'school-drill' limit 1
                PLAN_SURPLUS | update obligation set post_code = 'gone' where state = 'PLANNED' and duty_code = 'school-drill' limit 1
                NOT_OPENED | update obligation set state = 'PLANNED' where state = 'OPEN' limit 1
                NOT_MISSED | update obligation set state = 'OPEN' where state = 'MISSED' limit 1
                NUDGE_MISSING | delete from reminder where obligation_id = (select min(id) from obligation where state = 'MISSED')
                NUDGE_STUCK | update reminder set result = 'WAITING' where result = 'SENT' limit 1
                NUDGE_WITHOUT_MESSAGE | update reminder set notification_id = null where result = 'SENT' limit 1
                NUDGE_WITHOUT_REASON | update reminder set result = 'SUPPRESSED' where result = 'SENT' limit 1
                NUDGED_TWICE | insert into reminder (obligation_id, nudge, post_code, due_at, result, settled_at, notification_id) select obligation_id, 'x', post_code, due_at, result, settled_at, notification_id from reminder where result = 'SENT' limit 1
                NOT_ESCALATED | update escalation set state = 'STOOD_DOWN' limit 1
                ESCALATION_STUCK | update escalation set state = 'RUNNING', next_step_at = started_at limit 1
                TOLD_TWICE | insert into escalation_step (escalation_id, step_number, line_level, at_time, told_kind, told_code, notification_id) select escalation_id, 9, line_level, at_time, told_kind, told_code, notification_id from escalation_step where told_kind = 'PERSON' limit 1
                MESSAGE_STUCK | update notification set state = 'SENDING', next_attempt_at = created_at where state = 'SENT' limit 1
                MESSAGE_WITHOUT_DELIVERY | update delivery set outcome = 'UNKNOWN' limit 1
                MESSAGE_WITHOUT_REASON | update notification set state = 'REJECTED', reason = null where state = 'SENT' limit 1
                FILE_MISSING | insert into evidence (sha256, media_type, size_bytes, width, height, person_code, message_id, received_at, path, check_found, check_found_at) values ('a', 'image/jpeg', 1, 1, 1, 'p', 'm', '2027-03-01 00:00:00', '2027/03/a.jpg', 'MISSING', '2027-03-01 00:00:00')
                FILE_CHANGED | insert into evidence (sha256, media_type, size_bytes, width, height, person_code, message_id, received_at, path, check_found, check_found_at) values ('b', 'image/jpeg', 1, 1, 1, 'p', 'm', '2027-03-01 00:00:00', '2027/03/b.jpg', 'CHANGED', '2027-03-01 00:00:00')
                SENT_TWICE | insert into delivery (notification_id, attempt, started_at, outcome, channel) select notification_id, 9, started_at, outcome, channel from delivery limit 1
                """)
        void findsWhatDoesNotHold(FlawKind kind, String damage) {
            assertThat(jdbc.sql(damage).update()).as("rows that are damaged").isPositive();

            assertThat(inspector.look(Instant.EPOCH, AUDIT).flaws())
                    .extracting(Flaw::kind)
                    .contains(kind);
        }

        @Test
        void tellsTheAdminsOnceWhatTwoLooksHaveSeen() {
            jdbc.sql("update obligation set state = 'OPEN' where state = 'MISSED'")
                    .update();

            assertThat(audit.run(AUDIT)).as("work may be under way").isZero();
            assertThat(last().state()).isEqualTo(AuditState.LOOKING);
            assertThat(notices()).isZero();
            assertThat(audit.run(AUDIT.plusSeconds(15))).isZero();
            assertThat(audit.next(AUDIT)).contains(AUDIT.plus(LOOKS_AGAIN));
            audit.run(AUDIT.plus(LOOKS_AGAIN));
            audit.run(AUDIT.plus(LOOKS_AGAIN));

            assertThat(last().state()).isEqualTo(AuditState.BROKEN);
            assertThat(last().found()).isEqualTo(last().flaws().size()).isPositive();
            assertThat(notices()).isEqualTo(1);
            assertThat(audits.line(AUDIT)).contains("未通过");
            assertThat(heartbeat.beats()).isZero();
        }

        @Test
        void forgetsWhatIsOverAtTheSecondLook() {
            jdbc.sql("update reminder set due_at = ? where result = 'WAITING' limit 1")
                    .param(DbTime.of(AUDIT.minusSeconds(3600)))
                    .update();
            audit.run(AUDIT);
            assertThat(last().state()).isEqualTo(AuditState.LOOKING);

            pass(AUDIT.plusSeconds(60));
            audit.run(AUDIT.plus(LOOKS_AGAIN));

            assertThat(last().state()).isEqualTo(AuditState.HELD);
            assertThat(last().flaws()).isEmpty();
            assertThat(notices()).isZero();
        }

        @Test
        void countsARefusedAlarmAsUnheard() {
            channel.isShut(true);
            for (Instant now = AUDIT;
                    now.isBefore(AUDIT.plus(Duration.ofDays(8)));
                    now = now.plus(Duration.ofHours(6))) {
                pass(now);
            }

            Instant later = AUDIT.plus(Duration.ofDays(8));
            assertThat(inspector.look(later.minus(Duration.ofDays(2)), later).flaws())
                    .extracting(Flaw::kind)
                    .contains(FlawKind.NOBODY_HEARD);
        }

        @Test
        void runsOnceForTheNewestDayAfterAStandstill() {
            audit.run(AUDIT);
            Instant friday = AUDIT.plus(Duration.ofDays(3)).plusSeconds(7200);
            pass(friday);

            assertThat(audit.run(friday)).isEqualTo(1);
            assertThat(audit.run(friday.plusSeconds(15))).isZero();

            assertThat(last().day()).isEqualTo(TUESDAY.plusDays(3));
            assertThat(last().state()).isEqualTo(AuditState.HELD);
            assertThat(audits.of(TUESDAY.plusDays(1)).map(AuditView::state)).contains(AuditState.SKIPPED);
            assertThat(audits.of(TUESDAY.plusDays(2)).map(AuditView::state)).contains(AuditState.SKIPPED);
            assertThat(heartbeat.beats()).isEqualTo(2);
        }

        @Test
        void runsOnceOnTwoNodes() throws Exception {
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            try {
                Future<Integer> one = nodes.submit(() -> auditAfter(start));
                Future<Integer> other = nodes.submit(() -> auditAfter(start));
                assertThat(one.get(60, TimeUnit.SECONDS) + other.get(60, TimeUnit.SECONDS))
                        .isEqualTo(1);
            } finally {
                nodes.shutdownNow();
            }
            assertThat(heartbeat.beats()).isEqualTo(1);
        }

        @Test
        void sendsTheHeartbeatAgainWhenItDidNotArrive() {
            heartbeat.fails("answered with status 500");
            audit.run(AUDIT);
            audit.run(AUDIT.plusSeconds(15));
            assertThat(heartbeat.beats()).isEqualTo(1);
            assertThat(last().heartbeatRemark()).contains("500");

            heartbeat.fails(null);
            audit.run(AUDIT.plusSeconds(301));
            audit.run(AUDIT.plusSeconds(900));

            assertThat(heartbeat.beats()).isEqualTo(2);
            assertThat(last().heartbeatRemark()).isNull();
            assertThat(last().heartbeatAt()).isEqualTo(AUDIT.plusSeconds(301));
        }

        @Test
        void saysThatThereIsNoneOfTheLastDay() {
            assertThat(audits.line(AUDIT)).contains("没有结果");
            audit.run(AUDIT);

            assertThat(audits.line(AUDIT.plus(Duration.ofDays(2)))).contains("没有结果");
        }

        private int auditAfter(CyclicBarrier start) throws Exception {
            start.await(60, TimeUnit.SECONDS);
            return audit.run(AUDIT);
        }

        private void pass(Instant now) {
            plan.run(now);
            open.run(now);
            miss.run(now);
            remind.run(now);
            escalate.run(now);
            outbox.sendDue(now);
        }

        private AuditView last() {
            return audits.last().orElseThrow();
        }

        private long notices() {
            return jdbc.sql("select count(*) from notification where dedup_key like 'notice:self-audit:%'")
                    .query(Long.class)
                    .single();
        }

        private static List<Duty> someDuties() {
            return SAMPLE.duties().stream()
                    .filter(duty -> CODES.contains(duty.code()))
                    .toList();
        }
    }
}
