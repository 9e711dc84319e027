package org.dutybell.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.calendar.Calendars;
import org.dutybell.duty.Duties;
import org.dutybell.escalation.EscalationPass;
import org.dutybell.escalation.EscalationState;
import org.dutybell.escalation.EscalationTimer;
import org.dutybell.escalation.EscalationView;
import org.dutybell.escalation.Escalations;
import org.dutybell.notification.Channel;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.CheckInOutcome;
import org.dutybell.obligation.MissPass;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.OpenPass;
import org.dutybell.obligation.PlanPass;
import org.dutybell.organisation.Organisation;
import org.dutybell.reminder.ReminderPass;
import org.dutybell.reminder.ReminderResult;
import org.dutybell.reminder.Reminders;
import org.dutybell.shared.DbTime;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Waivers and extensions of what the sample bureau's school-04 owes in March 2027. */
class WaiversTests {

    private static final BotConfig SAMPLE =
            ((BotConfigResult.Valid) BotConfigReader.read(Path.of("bot-config"))).config();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Instant MORNING = at(MONDAY, 9);
    private static final String REASON = "配电房停电检修";

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest({
        "waiver",
        "obligation",
        "duty",
        "organisation",
        "calendar",
        "notification",
        "reminder",
        "escalation",
        "wording"
    })
    @TestPropertySource(properties = "dutybell.admins=admin-ann")
    abstract static class Cases {

        /** Nothing is sent here. */
        @MockitoBean(answers = Answers.RETURNS_DEFAULTS)
        Channel channel;

        @Autowired
        Waivers waivers;

        @Autowired
        WaiverPass pass;

        @Autowired
        ExcuseRates rates;

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
        Obligations obligations;

        @Autowired
        ObligationNotes notes;

        @Autowired
        Reminders reminders;

        @Autowired
        Escalations escalations;

        @Autowired
        Organisation organisation;

        @Autowired
        Calendars calendars;

        @Autowired
        Duties duties;

        @Autowired
        Templates templates;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        PlatformTransactionManager transactions;

        String deputy = "";
        String headmaster = "";
        String office = "";

        @BeforeEach
        void opensTheFirstMondayInMarch() {
            List.of(
                            "waiver_exception",
                            "waiver_decider",
                            "waiver_request",
                            "escalation_step",
                            "escalation",
                            "reminder",
                            "check_in_evidence",
                            "check_in",
                            "obligation_note",
                            "obligation",
                            "plan_mark",
                            "delivery",
                            "notification")
                    .forEach(table -> jdbc.sql("delete from " + table).update());
            inTransaction(() -> {
                organisation.replaceWith(SAMPLE.roster());
                calendars.replaceWith(SAMPLE.calendar());
                duties.replaceWith(SAMPLE.clauses(), SAMPLE.duties(), MORNING);
                templates.replaceWith(SAMPLE.templates());
            });
            deputy = holder("school-04/deputy-headmaster");
            headmaster = holder("school-04/headmaster");
            office = holder("office-equipment/head");
            plan.run(MORNING);
            open.run(MORNING);
        }

        @Test
        void asksTheNearestLeaderAndGivesMoreTime() {
            ObligationView inspection = owed("school-inspection");
            WaiverView request = asked(extension(inspection, 20), MORNING);

            assertThat(request.deciders()).containsExactly(headmaster);
            assertThat(told(headmaster))
                    .singleElement()
                    .satisfies(body -> assertThat(body).contains(REASON, "同意 " + request.code(), "延期到 3月20日 17:30"));
            assertThat(decide(request, true, headmaster, "", MORNING)).isInstanceOf(DecideOutcome.Approved.class);

            ObligationView later = obligations.byId(inspection.id()).orElseThrow();
            assertThat(later.due()).isEqualTo(at(LocalDate.of(2027, 3, 20), 17).plus(Duration.ofMinutes(30)));
            assertThat(later.originalDue()).isEqualTo(inspection.due());
            assertThat(Duration.between(later.due(), later.missedAt()))
                    .isEqualTo(Duration.between(inspection.due(), inspection.missedAt()));
            assertThat(told(deputy)).last().satisfies(body -> assertThat(body).contains("已批准", "3月20日 17:30"));
        }

        @Test
        void plansTheNudgesForTheNewDueTime() {
            ObligationView inspection = owed("school-inspection");
            Instant lastDay = at(LocalDate.of(2027, 3, 15), 10);
            remind.run(lastDay);

            approve(asked(extension(inspection, 20), lastDay), headmaster, lastDay);

            assertThat(reminders.of(inspection.id()))
                    .filteredOn(nudge -> nudge.result() == ReminderResult.WAITING)
                    .isNotEmpty()
                    .allSatisfy(nudge -> assertThat(nudge.dueAt()).isAfter(lastDay))
                    .anySatisfy(nudge -> assertThat(nudge.dueAt()).isAfter(inspection.due()));
        }

        @Test
        void remindsOfMoreTimeThatEndsOnADayOff() {
            ObligationView inspection = owed("school-inspection");
            Instant saturday = at(LocalDate.of(2027, 3, 27), 10);
            Instant sunday = at(LocalDate.of(2027, 3, 28), 12);
            remind.run(saturday);

            approve(asked(extension(inspection, 28), saturday), headmaster, saturday);
            remind.run(sunday);

            assertThat(reminders.of(inspection.id()))
                    .anySatisfy(nudge -> assertThat(nudge.settledAt()).isEqualTo(sunday))
                    .noneMatch(nudge -> nudge.dueAt().isAfter(saturday)
                            && nudge.dueAt().isBefore(sunday)
                            && nudge.result() == ReminderResult.WAITING);
        }

        @Test
        void opensAMissAgainAndEscalatesAnewWhenItIsMissedAgain() {
            ObligationView inspection = owed("school-inspection");
            Instant missed = inspection.missedAt();
            miss.run(missed);
            escalate.run(missed);
            assertThat(told(headmaster)).isNotEmpty();
            allLeft();

            approve(asked(extension(inspection, 20), missed), headmaster, missed);

            assertThat(state(inspection)).isEqualTo(ObligationState.OPEN);
            assertThat(timer(inspection).state()).isEqualTo(EscalationState.STOOD_DOWN);
            int before = told(headmaster).size();
            assertThat(told(headmaster)).anySatisfy(body -> assertThat(body).contains("已批准延期到 3月20日 17:30"));

            Instant again = obligations.byId(inspection.id()).orElseThrow().missedAt();
            miss.run(again);
            escalate.run(again);
            assertThat(state(inspection)).isEqualTo(ObligationState.MISSED);
            assertThat(timer(inspection).state()).isEqualTo(EscalationState.RUNNING);
            assertThat(told(headmaster).size())
                    .as("who heard before hears again")
                    .isGreaterThan(before);
        }

        @Test
        void withdrawsAnAlarmThatHasNotLeftWhenMoreTimeIsGivenAndSaysNothingOfIt() {
            ObligationView inspection = owed("school-inspection");
            miss.run(inspection.missedAt());
            jdbc.sql("delete from escalation where obligation_id <> :id")
                    .param("id", inspection.id())
                    .update();
            escalate.run(inspection.missedAt());

            approve(asked(extension(inspection, 20), inspection.missedAt()), headmaster, inspection.missedAt());

            assertThat(bodies("stand-down:%")).isEmpty();
            assertThat(jdbc.sql("select state from notification where dedup_key like 'escalation:%'")
                            .query(String.class)
                            .list())
                    .contains("SUPPRESSED");
        }

        @Test
        void standsDownOnceMoreWhenItIsDoneAfterTheSecondMiss() {
            ObligationView inspection = owed("school-inspection");
            Instant missed = inspection.missedAt();
            miss.run(missed);
            escalate.run(missed);
            allLeft();
            approve(asked(extension(inspection, 20), missed), headmaster, missed);
            Instant again = obligations.byId(inspection.id()).orElseThrow().missedAt();
            assertThat(newsHelpsUntil())
                    .as("a night holds it no longer than to the next alarm")
                    .containsOnly(again);
            miss.run(again);
            escalate.run(again);
            allLeft();
            WaiverView waiver = asked(new Ask(inspection.id(), WaiverKind.WAIVER, null, REASON, deputy), again);

            approve(waiver, headmaster, again);

            assertThat(bodies("stand-down:%"))
                    .anySatisfy(body -> assertThat(body).contains("已批准延期到"))
                    .anySatisfy(body -> assertThat(body).contains("本期已批准免除"));
        }

        private List<Instant> newsHelpsUntil() {
            return jdbc.sql("select useful_until from notification where dedup_key like 'stand-down:%'")
                    .query((row, number) -> DbTime.toInstant(row.getObject(1, LocalDateTime.class)))
                    .list();
        }

        /** All that waits goes out. */
        private void allLeft() {
            jdbc.sql("update notification set state = 'SENT', next_attempt_at = null where state = 'PENDING'")
                    .update();
        }

        private EscalationView timer(ObligationView obligation) {
            return escalations.of(obligation.id()).stream()
                    .filter(one -> one.timer() == EscalationTimer.NOT_DONE)
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void waivesForThisPeriodOnlyAndCallsOffWhatWasToCome() {
            ObligationView patrol = owed("school-patrol");
            WaiverView request = asked(new Ask(patrol.id(), WaiverKind.WAIVER, null, REASON, deputy), MORNING);
            approve(request, headmaster, MORNING);

            assertThat(state(patrol)).isEqualTo(ObligationState.WAIVED);
            assertThat(reminders.of(patrol.id())).noneMatch(nudge -> nudge.result() == ReminderResult.WAITING);
            assertThat(obligations.checkIn(checkIn(patrol), MORNING)).isInstanceOf(CheckInOutcome.Waived.class);
            miss.run(patrol.missedAt());
            assertThat(state(patrol)).isEqualTo(ObligationState.WAIVED);
            open.run(at(MONDAY.plusDays(1), 9));
            assertThat(owed("school-patrol").period()).isEqualTo("2027-03-02");
        }

        @Test
        void waivesWhatOpensWithinARangeAndTellsBeforeItEnds() {
            ObligationView patrol = owed("school-patrol");
            LocalDate until = MONDAY.plusDays(10);
            WaiverView request = asked(new Ask(patrol.id(), WaiverKind.RANGE, until, REASON, deputy), MORNING);
            approve(request, headmaster, MORNING);
            assertThat(waivers.standing(MONDAY)).singleElement().satisfies(exception -> {
                assertThat(exception.from()).isEqualTo(MONDAY);
                assertThat(exception.to()).isEqualTo(until);
            });

            open.run(at(MONDAY.plusDays(1), 9));
            assertThat(stateIn("school-patrol", "2027-03-02")).isEqualTo("WAIVED");
            pass.run(at(MONDAY.plusDays(2), 9));
            assertThat(told(deputy)).noneMatch(body -> body.contains("免除即将到期"));
            pass.run(at(MONDAY.plusDays(3), 9));
            pass.run(at(MONDAY.plusDays(4), 9));
            assertThat(told(deputy)).filteredOn(body -> body.contains("免除即将到期")).hasSize(1);

            open.run(at(until.plusDays(1), 9));
            assertThat(stateIn("school-patrol", "2027-03-11")).isEqualTo("WAIVED");
            assertThat(stateIn("school-patrol", "2027-03-12")).isEqualTo("OPEN");
        }

        @Test
        void goesToTheNextLevelAndAtLastToTheAdmins() {
            WaiverView request = asked(extension(owed("school-inspection"), 20), MORNING);
            Instant now = MORNING;
            for (int wait = 0; waivers.byCode(request.code()).orElseThrow().level() != 0; wait++) {
                assertThat(wait).as("the line has an end").isLessThan(10);
                now = now.plus(Duration.ofDays(2));
                pass.run(now);
            }

            WaiverView unheard = waivers.byCode(request.code()).orElseThrow();
            assertThat(unheard.deciders()).contains(headmaster, office).doesNotContain(deputy);
            assertThat(unheard.state()).isEqualTo(WaiverState.OPEN);
            assertThat(pass.run(now.plus(Duration.ofDays(1)))).isZero();
        }

        @Test
        void neverAsksWhoAsks() {
            ObligationView inspection = owed("school-inspection");
            WaiverView request = asked(
                    new Ask(inspection.id(), WaiverKind.EXTENSION, LocalDate.of(2027, 3, 20), REASON, headmaster),
                    MORNING);

            assertThat(request.deciders()).isNotEmpty().doesNotContain(headmaster, deputy);
            assertThat(decide(request, true, headmaster, "", MORNING)).isInstanceOf(DecideOutcome.NotYours.class);
        }

        @Test
        void keepsTheDueTimeWhenRefusedAndSaysWhy() {
            ObligationView inspection = owed("school-inspection");
            WaiverView request = asked(extension(inspection, 20), MORNING);

            assertThat(decide(request, false, headmaster, "", MORNING)).isInstanceOf(DecideOutcome.NoReason.class);
            assertThat(decide(request, false, headmaster, "本周必须完成", MORNING)).isInstanceOf(DecideOutcome.Refused.class);

            assertThat(obligations.byId(inspection.id()).orElseThrow().due()).isEqualTo(inspection.due());
            assertThat(told(deputy)).last().satisfies(body -> assertThat(body).contains("本周必须完成"));
            assertThat(decide(request, true, headmaster, "", MORNING)).isInstanceOf(DecideOutcome.NotOpen.class);
        }

        @Test
        void saysWhatCannotBeAsked() {
            ObligationView inspection = owed("school-inspection");
            LocalDate fine = LocalDate.of(2027, 3, 20);

            assertThat(ask(new Ask(inspection.id(), WaiverKind.EXTENSION, fine, "忙", deputy), MORNING))
                    .isInstanceOf(AskOutcome.NoReason.class);
            assertThat(ask(extension(inspection, 10), MORNING)).isInstanceOf(AskOutcome.NotLater.class);
            assertThat(ask(new Ask(inspection.id(), WaiverKind.EXTENSION, fine.plusMonths(1), REASON, deputy), MORNING))
                    .isInstanceOfSatisfying(
                            AskOutcome.TooLate.class,
                            late -> assertThat(late.latest())
                                    .as("when the next one is due")
                                    .isEqualTo(at(LocalDate.of(2027, 3, 31), 17).plus(Duration.ofMinutes(30))));
            assertThat(ask(new Ask(inspection.id(), WaiverKind.WAIVER, null, REASON, office), MORNING))
                    .isInstanceOf(AskOutcome.NotPossible.class);
            asked(extension(inspection, 20), MORNING);
            assertThat(ask(extension(inspection, 21), MORNING)).isInstanceOf(AskOutcome.OpenAlready.class);
        }

        @Test
        void doesNotStopTheClockAndSaysThatARequestWaits() {
            ObligationView inspection = owed("school-inspection");
            asked(extension(inspection, 20), MORNING);
            inTransaction(() -> notes.add(
                    new ObligationNote(inspection.id(), ObligationNote.Kind.DIFFICULTY, deputy, "缺经费", MORNING), "m1"));

            remind.run(at(LocalDate.of(2027, 3, 15), 10));
            miss.run(inspection.missedAt());
            escalate.run(inspection.missedAt());

            assertThat(bodies("reminder:%")).anySatisfy(body -> assertThat(body).contains("申请延期到 3月20日 17:30，待审批"));
            assertThat(told(headmaster))
                    .last()
                    .satisfies(body -> assertThat(body).contains("申请延期到 3月20日 17:30，待审批", "缺经费"));
        }

        @Test
        void leavesOutADifficultyThatIsSolved() {
            ObligationView inspection = owed("school-inspection");
            inTransaction(() -> {
                notes.add(
                        new ObligationNote(inspection.id(), ObligationNote.Kind.DIFFICULTY, deputy, "缺经费", MORNING),
                        "m1");
                notes.add(new ObligationNote(inspection.id(), ObligationNote.Kind.SOLVED, deputy, "", MORNING), "m2");
            });

            miss.run(inspection.missedAt());
            escalate.run(inspection.missedAt());

            assertThat(told(headmaster)).isNotEmpty().noneMatch(body -> body.contains("缺经费"));
        }

        @Test
        void comesToNothingWhenItIsDoneMeanwhileOrTheTimeIsOver() {
            WaiverView patrol =
                    asked(new Ask(owed("school-patrol").id(), WaiverKind.WAIVER, null, REASON, deputy), MORNING);
            jdbc.sql("update obligation set state = 'FULFILLED' where id = :id")
                    .param("id", patrol.obligationId())
                    .update();
            assertThat(decide(patrol, true, headmaster, "", MORNING)).isInstanceOf(DecideOutcome.NotOpen.class);

            WaiverView late = asked(extension(owed("school-inspection"), 20), MORNING);
            pass.run(at(LocalDate.of(2027, 3, 20), 18));
            assertThat(waivers.byCode(late.code()).orElseThrow().state()).isEqualTo(WaiverState.OVERTAKEN);
            assertThat(told(deputy)).last().satisfies(body -> assertThat(body).contains("不再需要决定"));
        }

        @Test
        void showsHowMuchWasExcused() {
            ObligationView patrol = owed("school-patrol");
            approve(asked(new Ask(patrol.id(), WaiverKind.WAIVER, null, REASON, deputy), MORNING), headmaster, MORNING);
            WaiverView refused = asked(extension(owed("school-inspection"), 20), MORNING);
            decide(refused, false, headmaster, "本周必须完成", MORNING);

            List<ExcuseRates.Line> lines = rates.between(MONDAY, LocalDate.of(2027, 3, 15));

            assertThat(lines)
                    .contains(
                            new ExcuseRates.Line("school-04", "school-patrol", 1, 1, 1, 0, 1, 0),
                            new ExcuseRates.Line("school-04", "school-inspection", 1, 1, 0, 1, 0, 0),
                            new ExcuseRates.Line("school-05", "school-patrol", 1, 0, 0, 0, 0, 0));
            assertThat(lines).isSortedAccordingTo((one, other) -> one.unit().compareTo(other.unit()));
        }

        private Ask extension(ObligationView obligation, int dayOfMarch) {
            return new Ask(obligation.id(), WaiverKind.EXTENSION, LocalDate.of(2027, 3, dayOfMarch), REASON, deputy);
        }

        private AskOutcome ask(Ask ask, Instant now) {
            AtomicReference<AskOutcome> outcome = new AtomicReference<>();
            inTransaction(() -> outcome.set(waivers.ask(ask, now)));
            return outcome.get();
        }

        private WaiverView asked(Ask ask, Instant now) {
            AskOutcome outcome = ask(ask, now);
            assertThat(outcome).isInstanceOf(AskOutcome.Asked.class);
            return ((AskOutcome.Asked) outcome).request();
        }

        private DecideOutcome decide(WaiverView request, boolean agreed, String person, String words, Instant now) {
            return waivers.decide(request.id(), agreed, person, words, now);
        }

        private void approve(WaiverView request, String person, Instant now) {
            assertThat(decide(request, true, person, "", now)).isInstanceOf(DecideOutcome.Approved.class);
        }

        private CheckIn checkIn(ObligationView obligation) {
            return new CheckIn(obligation.id(), "m-" + obligation.id(), deputy, MORNING, "已巡查", null, List.of());
        }

        private ObligationView owed(String duty) {
            return obligations
                    .byIds(jdbc.sql(
                                    "select id from obligation where duty_code = :duty and unit_code = 'school-04' and state = 'OPEN'"
                                            + " order by id desc")
                            .param("duty", duty)
                            .query(Long.class)
                            .list())
                    .get(0);
        }

        private ObligationState state(ObligationView obligation) {
            return obligations.byId(obligation.id()).orElseThrow().state();
        }

        private String stateIn(String duty, String period) {
            return jdbc.sql(
                            "select state from obligation where duty_code = :duty and unit_code = 'school-04' and period = :period")
                    .param("duty", duty)
                    .param("period", period)
                    .query(String.class)
                    .single();
        }

        /** The bodies of what went to this person, oldest first. */
        private List<String> told(String person) {
            return bodiesWhere("destination_code = '" + person + "'");
        }

        private List<String> bodies(String key) {
            return bodiesWhere("dedup_key like '" + key + "'");
        }

        private List<String> bodiesWhere(String condition) {
            return jdbc.sql("select body from notification where " + condition + " order by id")
                    .query(String.class)
                    .list();
        }

        private String holder(String post) {
            return organisation.roster().holderOf(post, MONDAY).orElseThrow().code();
        }

        private void inTransaction(Runnable work) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
        }
    }
}
