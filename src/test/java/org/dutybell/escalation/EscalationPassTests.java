package org.dutybell.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import org.dutybell.duty.Duty;
import org.dutybell.duty.EscalationPolicy;
import org.dutybell.duty.EscalationPolicy.From;
import org.dutybell.duty.EscalationPolicy.Step;
import org.dutybell.duty.EscalationPolicy.Unanswered;
import org.dutybell.escalation.EscalationRequests.Outcome;
import org.dutybell.escalation.EscalationView.StepTaken;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.MissPass;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.OpenPass;
import org.dutybell.obligation.PlanPass;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Delegation;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
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
import org.springframework.test.context.TestPropertySource;

/** The day's patrols of the sample bureau, with a timer for what nobody acknowledges. Nothing is sent here. */
class EscalationPassTests {

    private static final Instant OPENED = Instant.parse("2027-03-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    /** Ten in the evening, when every patrol of the day is missed. */
    private static final Instant MISSED = Instant.parse("2027-03-01T14:00:00Z");

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest({"escalation", "reminder", "wording", "obligation", "notification", "duty", "organisation", "calendar"
    })
    @Import({StoredSample.class, SilentChannel.class})
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
        EscalationPass escalate;

        @Autowired
        Escalations escalations;

        @Autowired
        EscalationRequests requests;

        @Autowired
        Obligations obligations;

        @Autowired
        ObligationNotes notes;

        @Autowired
        Organisation organisation;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void opensTheDay() {
            sample.store(List.of(patrol()), OPENED);
            plan.run(OPENED.minus(HOUR));
            open.run(OPENED);
        }

        @Test
        void tellsTheNextLevelWhileNobodyAcknowledges() {
            long id = patrolOf("school-04");
            escalate.run(OPENED.plus(HOUR));
            assertThat(timer(id).steps()).isEmpty();

            escalate.run(OPENED.plus(HOUR.multipliedBy(2)));
            escalate.run(OPENED.plus(HOUR.multipliedBy(2)));

            assertThat(timer(id).steps())
                    .singleElement()
                    .satisfies(step -> assertThat(step.code()).isEqualTo("school04-xu"));
            assertThat(bodies("school04-xu")).singleElement().asString().contains("没有人确认收到", "第 1 次告知（共 2 次）");
            escalate.run(OPENED.plus(HOUR.multipliedBy(4)));
            assertThat(timer(id).steps())
                    .extracting(StepTaken::told, StepTaken::code)
                    .containsExactly(
                            tuple("PERSON", "school04-xu"),
                            tuple("PERSON", "equipment-luo"),
                            tuple("SKIPPED", "school04-xu"));
            assertThat(bodies("equipment-luo").toString()).contains("此前已告知", "第 2 次告知（共 2 次）");
            assertThat(dings("equipment-luo")).as("rung up at the last step").isEqualTo(1);
        }

        @Test
        void asksOnceWhenTheAcknowledgementEndsAndThenGoesOn() {
            long id = patrolOf("school-04");
            Instant seen = OPENED.plus(Duration.ofMinutes(10));
            says(id, "school04-sun", seen);
            escalate.run(OPENED.plus(HOUR.multipliedBy(2)));
            assertThat(timer(id).state()).isEqualTo(EscalationState.ACKNOWLEDGED);
            assertThat(timer(id).acknowledged()).isEqualTo(new EscalationView.Acknowledgement("school04-sun", seen));
            assertThat(timer(id).steps()).isEmpty();

            escalate.run(seen.plus(HOUR.multipliedBy(3)));
            escalate.run(seen.plus(HOUR.multipliedBy(3)).plusSeconds(30));

            assertThat(bodies("school-04"))
                    .filteredOn(body -> body.contains("仍在办理吗"))
                    .hasSize(1);
            assertThat(escalations.actions(id))
                    .extracting(EscalationAction::kind)
                    .containsExactly(EscalationAction.Kind.ASKED);
            escalate.run(seen.plus(HOUR.multipliedBy(4)));
            assertThat(timer(id).steps()).extracting(StepTaken::code).containsExactly("school04-xu");
        }

        @Test
        void asksInTheMorningWhenTheAcknowledgementEndsAtNight() {
            long id = patrolOf("school-04");
            Instant seen = OPENED.plus(HOUR.multipliedBy(11));
            Instant morning = OPENED.plus(HOUR.multipliedBy(23));
            says(id, "school04-sun", seen);

            escalate.run(seen.plus(HOUR.multipliedBy(3)));
            assertThat(bodies("school-04")).noneMatch(body -> body.contains("仍在办理吗"));
            assertThat(timer(id).nextStepAt()).isEqualTo(morning);
            escalate.run(morning);

            assertThat(bodies("school-04"))
                    .filteredOn(body -> body.contains("仍在办理吗"))
                    .hasSize(1);
            assertThat(timer(id).nextStepAt()).isEqualTo(morning.plus(HOUR));
        }

        @Test
        void leavesTheTimerOfTheMissAloneWhenItIsAcknowledged() {
            long id = patrolOf("school-04");
            miss.run(MISSED);
            says(id, "school04-sun", MISSED);

            escalate.run(MISSED);

            assertThat(escalations.of(id))
                    .extracting(EscalationView::state)
                    .containsExactly(EscalationState.OVERTAKEN, EscalationState.RUNNING);
            assertThat(bodies("school04-xu").toString()).contains("逾期未完成", "未完成，按监督关系第 1 次告知");
        }

        @Test
        void takesEachStepOnceOnTwoNodes() throws Exception {
            miss.run(MISSED);
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            try {
                List<Future<Integer>> both =
                        List.of(nodes.submit(() -> escalateAfter(start)), nodes.submit(() -> escalateAfter(start)));
                for (Future<Integer> one : both) {
                    one.get(120, TimeUnit.SECONDS);
                }
            } finally {
                nodes.shutdownNow();
            }

            assertThat(jdbc.sql("select count(*) from escalation_step where told_kind = 'PERSON'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(jdbc.sql("select count(*) from escalation where timer = 'NOT_DONE'")
                            .query(Long.class)
                            .single());
            assertThat(bodies("school04-xu")).hasSize(1);
        }

        @Test
        void doesNotCallWhoReadsItInPrivateByNameSoThatOneCallCanTellSeveral() {
            patrolOf("school-04");
            miss.run(MISSED);
            escalate.run(MISSED);

            assertThat(bodies("school04-xu"))
                    .isNotEmpty()
                    .allSatisfy(body ->
                            assertThat(body.split("\n")[0]).contains("项履责事项").doesNotContain(name("school04-xu")));
        }

        @Test
        void withdrawsWhatHasNotLeftWhenItIsDone() {
            long id = patrolOf("school-04");
            miss.run(MISSED);
            escalate.run(MISSED);

            answers(id, "school04-sun");

            assertThat(timer(id, EscalationTimer.NOT_DONE).steps())
                    .extracting(StepTaken::reason)
                    .containsExactly("done before it was sent");
            assertThat(kinds("school04-xu")).containsExactly("ESCALATION SUPPRESSED");
        }

        @Test
        void tellsWhoWasAlarmedInOneNote() {
            long one = patrolOf("school-04");
            long other = patrolOf("school-09");
            miss.run(MISSED);
            escalate.run(MISSED);
            escalate.run(MISSED.plus(Duration.ofDays(1)));
            jdbc.sql("update notification set state = 'SENT', next_attempt_at = null")
                    .update();

            sample.transaction(() -> {
                answers(one, "school04-sun");
                answers(other, holder("school-09"));
            });

            assertThat(jdbc.sql("""
                            select body from notification where kind = 'STAND_DOWN' and destination_code = 'equipment-luo'
                            """).query(String.class).list())
                    .singleElement()
                    .asString()
                    .contains("示例市实验中学")
                    .contains(unitName("school-09"));
        }

        @Test
        void tellsTheAdminsOnceWhenNobodyIsLeft() {
            sample.transaction(() -> organisation.replaceWith(withoutDingTalk(SAMPLE.roster())));
            long id = patrolOf("school-04");
            miss.run(MISSED);

            escalate.run(MISSED);
            escalate.run(MISSED.plus(Duration.ofDays(9)));

            assertThat(timer(id, EscalationTimer.NOT_DONE).state()).isEqualTo(EscalationState.EXHAUSTED);
            assertThat(timer(id, EscalationTimer.NOT_DONE).steps())
                    .filteredOn(step -> step.code().equals("school04-xu"))
                    .extracting(StepTaken::told, StepTaken::reason)
                    .containsExactly(tuple("SKIPPED", "DingTalk does not know them"));
            assertThat(bodies("safety-qin")).singleElement().asString().contains("没有可告知的人", "#" + code(id));
        }

        @Test
        void takesTheNextStepNowForALeaderAndKeepsWhoAndWhy() {
            long id = patrolOf("school-04");

            assertThat(requests.escalateNow(id, "school01-li", "x", OPENED)).isEqualTo(Outcome.NOT_YOURS);
            assertThat(requests.escalateNow(id, "school04-xu", "有家长反映", OPENED)).isEqualTo(Outcome.DONE);
            escalate.run(OPENED);

            assertThat(bodies("school04-xu").toString()).contains("要求上报：有家长反映");
            assertThat(escalations.actions(id))
                    .containsExactly(
                            new EscalationAction(id, EscalationAction.Kind.ESCALATED, "school04-xu", "有家长反映", OPENED));
        }

        @Test
        void letsWhoStandsInForALeaderActAndTheLeaderToo() {
            long id = patrolOf("school-04");
            assertThat(requests.urge(id, "lead-gao", "", OPENED)).isEqualTo(Outcome.NOT_YOURS);
            LocalDate today = LocalDate.of(2027, 3, 1);
            sample.transaction(() -> organisation.replaceWith(
                    StandingIn.away(SAMPLE.roster(), new Absence("lead-lin", today, today, "公差"))));

            assertThat(requests.urge(id, "lead-gao", "", OPENED)).isEqualTo(Outcome.DONE);
            assertThat(requests.follow(id, "lead-gao", "m1", OPENED)).isEqualTo(Outcome.DONE);
            assertThat(requests.follow(id, "lead-lin", "m2", OPENED)).isEqualTo(Outcome.DONE);
            assertThat(requests.follow(id, "lead-gao", "m3", OPENED.plus(Duration.ofDays(1))))
                    .as("the day after")
                    .isEqualTo(Outcome.NOT_YOURS);
        }

        @Test
        void saysInWhosePlaceInADing() {
            LocalDate today = LocalDate.of(2027, 3, 1);
            sample.transaction(() -> organisation.replaceWith(StandingIn.handedOver(
                    SAMPLE.roster(),
                    new Delegation(postOf("equipment-luo"), "basic-feng", List.of(), today, today, "培训", "周明远"))));

            escalate.run(OPENED.plus(HOUR.multipliedBy(2)));
            escalate.run(OPENED.plus(HOUR.multipliedBy(4)));

            assertThat(jdbc.sql("select body from notification where form = 'DING' and destination_code = 'basic-feng'")
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .startsWith("（代 " + name("equipment-luo") + "）履责事项");
        }

        private static String postOf(String person) {
            return SAMPLE.roster()
                    .postsOf(person, LocalDate.of(2027, 3, 1))
                    .get(0)
                    .code();
        }

        private static String title(String post) {
            return SAMPLE.roster().post(post).orElseThrow().title();
        }

        private static String name(String person) {
            return SAMPLE.roster().person(person).orElseThrow().name();
        }

        @Test
        void urgesTheHolderButNotAgainAtOnce() {
            long id = patrolOf("school-04");

            assertThat(requests.urge(id, "school04-xu", "", OPENED)).isEqualTo(Outcome.DONE);
            assertThat(requests.urge(id, "school04-xu", "", OPENED.plus(HOUR))).isEqualTo(Outcome.TOO_SOON);
            assertThat(requests.urge(id, "safety-qin", "请今天完成", OPENED.plus(HOUR.multipliedBy(4))))
                    .isEqualTo(Outcome.DONE);

            assertThat(bodies("school-04"))
                    .filteredOn(body -> body.contains("请您尽快办理"))
                    .hasSize(2)
                    .allSatisfy(body -> assertThat(body).contains("责任清单第 ", title("school-04/deputy-headmaster")));
        }

        @Test
        void saysToOthersThatALeaderLooksAfterItAndGoesOn() {
            long id = patrolOf("school-04");
            miss.run(MISSED);
            escalate.run(MISSED);
            assertThat(requests.follow(id, "school01-li", "m1", MISSED)).isEqualTo(Outcome.NOT_YOURS);
            assertThat(requests.follow(id, "school04-xu", "m2", MISSED.plus(HOUR.multipliedBy(23))))
                    .isEqualTo(Outcome.DONE);

            escalate.run(MISSED.plus(Duration.ofDays(1)));
            escalate.run(MISSED.plus(Duration.ofDays(2)));

            assertThat(bodies("equipment-luo").toString()).contains("表示由其跟进").doesNotContain("仍未完成");
            assertThat(bodies("lead-lin").toString()).contains("表示由其跟进，至今");
        }

        private int escalateAfter(CyclicBarrier start) throws Exception {
            start.await(60, TimeUnit.SECONDS);
            return escalate.run(MISSED);
        }

        private void says(long id, String person, Instant at) {
            sample.transaction(
                    () -> notes.add(new ObligationNote(id, ObligationNote.Kind.SEEN, person, "", at), "m-" + at));
        }

        private void answers(long id, String person) {
            sample.transaction(() -> obligations.checkIn(
                    new CheckIn(id, "m-done-" + id, person, MISSED.plus(HOUR), "已完成", null, List.of()),
                    MISSED.plus(HOUR)));
        }

        private EscalationView timer(long id) {
            return timer(id, EscalationTimer.NOT_ACKNOWLEDGED);
        }

        private EscalationView timer(long id, EscalationTimer timer) {
            return escalations.of(id).stream()
                    .filter(one -> one.timer() == timer)
                    .findFirst()
                    .orElseThrow();
        }

        private long patrolOf(String unit) {
            return jdbc.sql("select id from obligation where unit_code = :unit and state = 'OPEN'")
                    .param("unit", unit)
                    .query(Long.class)
                    .single();
        }

        private String code(long id) {
            return String.valueOf(obligations.byId(id).orElseThrow().shortCode());
        }

        private String holder(String unit) {
            return SAMPLE.roster().holdings().stream()
                    .filter(holding -> holding.post()
                            .equals(obligations.byId(anyOf(unit)).orElseThrow().post()))
                    .findFirst()
                    .orElseThrow()
                    .person();
        }

        private long anyOf(String unit) {
            return jdbc.sql("select min(id) from obligation where unit_code = :unit")
                    .param("unit", unit)
                    .query(Long.class)
                    .single();
        }

        private static String unitName(String unit) {
            return SAMPLE.roster().unit(unit).orElseThrow().name();
        }

        private List<String> bodies(String destination) {
            return jdbc.sql("""
                            select body from notification
                            where destination_code = :code and form = 'MESSAGE' order by id
                            """).param("code", destination).query(String.class).list();
        }

        private List<String> kinds(String destination) {
            return jdbc.sql("""
                            select concat(kind, ' ', state) from notification where destination_code = :code order by id
                            """).param("code", destination).query(String.class).list();
        }

        private int dings(String destination) {
            return jdbc.sql("select count(*) from notification where destination_code = :code and form = 'DING'")
                    .param("code", destination)
                    .query(Integer.class)
                    .single();
        }
    }

    private static Roster withoutDingTalk(Roster roster) {
        return new Roster(
                roster.units(),
                roster.posts(),
                roster.people().stream()
                        .map(person -> new Person(person.code(), person.name(), person.mobile(), null))
                        .toList(),
                roster.holdings(),
                roster.chats(),
                roster.lines());
    }

    /** The sample's daily patrol that wants a sentence only, escalated within hours when nobody acknowledges. */
    private static Duty patrol() {
        Duty duty = StoredSample.duty("school-patrol");
        return new Duty(
                duty.code(),
                duty.clause(),
                duty.title(),
                duty.kind(),
                duty.holders(),
                duty.window(),
                duty.coverage(),
                new org.dutybell.duty.EvidenceRule(0, true, false),
                duty.reminders(),
                new EscalationPolicy(
                        duty.escalation().code(),
                        duty.escalation().grace(),
                        duty.escalation().steps(),
                        new Unanswered(
                                From.OPENING,
                                List.of(
                                        new Step(0, HOUR.multipliedBy(2), List.of("own.headmaster")),
                                        new Step(
                                                0,
                                                HOUR.multipliedBy(4),
                                                List.of("own.headmaster", "assigned-office.office-head"))),
                                HOUR.multipliedBy(3),
                                HOUR)));
    }
}
