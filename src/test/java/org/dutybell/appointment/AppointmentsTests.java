package org.dutybell.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.dutybell.appointment.AppointmentOutcome.Arranged;
import org.dutybell.appointment.AppointmentOutcome.Cancelled;
import org.dutybell.appointment.AppointmentOutcome.Reason;
import org.dutybell.appointment.AppointmentOutcome.Refused;
import org.dutybell.appointment.AppointmentOutcome.Unchanged;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.calendar.Calendars;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.SensitivePeriods;
import org.dutybell.duty.Duties;
import org.dutybell.notification.Channel;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.Exemptions;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.ObligationWaived;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.OpenPass;
import org.dutybell.obligation.PlanPass;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Delegation;
import org.dutybell.organisation.Organisation;
import org.dutybell.reminder.Rests;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.dutybell.testing.StandingIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Appointments of the sample bureau's principal, who is reminded in the private chat; the head of the safety office is the admin. */
class AppointmentsTests {

    private static final BotConfig SAMPLE =
            ((BotConfigResult.Valid) BotConfigReader.read(Path.of("bot-config"))).config();
    private static final Instant MONDAY = Instant.parse("2027-03-01T01:00:00Z");
    /** Thursday, 18 March 2027, 14:00. */
    private static final Instant THURSDAY = Instant.parse("2027-03-18T06:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Participant ZHOU = Participant.person("lead-zhou");
    private static final Participant QIN = Participant.person("safety-qin");
    private static final Participant LIN = Participant.person("lead-lin");

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest({
        "appointment",
        "obligation",
        "evidence",
        "duty",
        "organisation",
        "calendar",
        "notification",
        "wording"
    })
    @Import(NoWayOut.class)
    @TestPropertySource(properties = "dutybell.admins=safety-qin")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Cases {

        @Autowired
        Appointments appointments;

        @Autowired
        ComingAppointments coming;

        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        Obligations obligations;

        @Autowired
        Exemptions exemptions;

        @Autowired
        AppointmentPass pass;

        @Autowired
        PlanPass plan;

        @Autowired
        SensitivePeriods periods;

        @Autowired
        OpenPass open;

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

        private long meeting;
        private long inspection;
        private boolean stored;

        @BeforeEach
        void opensTheQuarter() {
            if (!stored) {
                inTransaction(() -> {
                    organisation.replaceWith(SAMPLE.roster());
                    calendars.replaceWith(SAMPLE.calendar());
                    duties.replaceWith(SAMPLE.clauses(), SAMPLE.duties(), MONDAY);
                    templates.replaceWith(SAMPLE.templates());
                });
                plan.run(MONDAY);
                open.run(MONDAY);
                stored = true;
            }
            jdbc.sql("delete from appointment_reminder").update();
            jdbc.sql("delete from appointment_change").update();
            jdbc.sql("delete from appointment").update();
            jdbc.sql("delete from delivery").update();
            jdbc.sql("delete from notification").update();
            meeting = id("principal-analysis-meeting");
            inspection = id("principal-led-inspection");
        }

        @Test
        void keepsOneAppointmentAndItsHistory() {
            assertThat(set(THURSDAY, "第二会议室")).isInstanceOf(Arranged.class);
            assertThat(set(THURSDAY, "第二会议室")).isInstanceOf(Unchanged.class);
            assertThat(move(THURSDAY.plus(HOUR), null)).isInstanceOf(Arranged.class);
            assertThat(cancel()).isInstanceOf(Cancelled.class);

            assertThat(appointments.of(meeting)).isEmpty();
            assertThat(appointments.history(meeting))
                    .extracting(
                            AppointmentChange::kind,
                            one -> one.result().begins(),
                            one -> one.result().place())
                    .containsExactly(
                            tuple(AppointmentChange.Kind.SET, THURSDAY, "第二会议室"),
                            tuple(AppointmentChange.Kind.MOVED, THURSDAY.plus(HOUR), "第二会议室"),
                            tuple(AppointmentChange.Kind.CANCELLED, THURSDAY.plus(HOUR), "第二会议室"));
            assertThat(appointments.ofPerson("lead-zhou", LocalDate.of(2027, 3, 18)))
                    .isEmpty();
        }

        @Test
        void refusesWhatCannotBe() {
            assertThat(reason(set(MONDAY.minusSeconds(60), null))).isEqualTo(Reason.PAST);
            assertThat(reason(set(MONDAY.plus(DAY.multipliedBy(60)), null))).isEqualTo(Reason.OUTSIDE);
            assertThat(reason(set(THURSDAY, "场".repeat(101)))).isEqualTo(Reason.PLACE);
            assertThat(reason(move(THURSDAY, null))).isEqualTo(Reason.NONE_SET);
            assertThat(reason(cancel())).isEqualTo(Reason.NONE_SET);
            assertThat(reason(appointments.set(wish(meeting, "school01-li", THURSDAY, null, null), MONDAY)))
                    .isEqualTo(Reason.NOT_YOURS);
            assertThat(reason(appointments.set(wish(id("school-patrol"), "", THURSDAY, null, null), MONDAY)))
                    .isEqualTo(Reason.WRONG_KIND);
            assertThat(appointments.of(meeting)).isEmpty();
        }

        @Test
        void remindsEachPlaceADayAnHourAndTenMinutesBefore() {
            appointments.set(wish(meeting, "lead-zhou", THURSDAY, null, List.of(ZHOU, QIN)), MONDAY);

            assertThat(pass.next(MONDAY)).contains(THURSDAY.minus(DAY));
            assertThat(pass.run(THURSDAY.minus(DAY).minusSeconds(1))).isZero();
            assertThat(pass.run(THURSDAY.minus(DAY))).isEqualTo(2);
            assertThat(pass.run(THURSDAY.minus(DAY))).isZero();
            assertThat(pass.run(THURSDAY.minus(HOUR))).isEqualTo(2);
            assertThat(pass.run(THURSDAY.minus(Duration.ofMinutes(10)))).isEqualTo(2);
            assertThat(sent("REMINDER", "lead-zhou")).hasSize(3);
        }

        @Test
        void mergesWhatOnePersonHearsAtOneTime() {
            appointments.set(wish(meeting, "lead-zhou", THURSDAY, null, List.of(ZHOU)), MONDAY);
            appointments.set(wish(inspection, "lead-zhou", THURSDAY, null, List.of(ZHOU)), MONDAY);

            assertThat(pass.run(THURSDAY.minus(DAY))).isEqualTo(1);
        }

        @Test
        void sendsOnlyWhatIsStillUsefulAfterAStandstill() {
            appointments.set(wish(meeting, "lead-zhou", THURSDAY, null, List.of(ZHOU)), MONDAY);

            assertThat(pass.run(THURSDAY.minusSeconds(60))).isEqualTo(1);
            assertThat(appointments.reminders(meeting))
                    .extracting(AppointmentReminderView::sent)
                    .containsExactly(false, false, true);

            appointments.set(wish(inspection, "lead-zhou", THURSDAY, null, List.of(ZHOU)), MONDAY);
            assertThat(pass.run(THURSDAY.plusSeconds(60))).isZero();
            assertThat(appointments.reminders(inspection))
                    .extracting(AppointmentReminderView::reason)
                    .containsOnly("the appointment has begun");
        }

        @Test
        void callsRemindersOffWhenItIsMovedCancelledOrDone() {
            appointments.set(wish(meeting, "lead-zhou", THURSDAY, null, List.of(ZHOU)), MONDAY);
            pass.run(THURSDAY.minus(DAY));
            move(THURSDAY.plus(DAY), null);

            assertThat(states("REMINDER", "lead-zhou")).containsExactly("SUPPRESSED");
            assertThat(pass.run(THURSDAY.minus(HOUR))).isZero();
            assertThat(pass.run(THURSDAY)).as("a day before the new time").isEqualTo(1);

            cancel();
            assertThat(pass.run(THURSDAY.plus(DAY).minus(HOUR))).isZero();
        }

        @Test
        void tellsEverybodyOnceAndOnlyWhatConcernsThem() {
            appointments.set(wish(meeting, "safety-qin", THURSDAY, null, List.of(ZHOU, QIN)), MONDAY);
            assertThat(bodies("NOTICE")).containsOnlyKeys("lead-zhou");
            assertThat(bodies("NOTICE").get("lead-zhou")).contains("请您参加", "3月18日（周四）14:00", "秦志强");
            deliver();

            appointments.move(wish(meeting, "safety-qin", THURSDAY.plus(DAY), "报告厅", List.of(LIN, QIN)), MONDAY);
            assertThat(bodies("NOTICE")).containsOnlyKeys("lead-zhou", "lead-lin");
            assertThat(bodies("NOTICE").get("lead-zhou")).contains("3月18日（周四）14:00", "不用参加");
            assertThat(bodies("NOTICE").get("lead-lin")).contains("请您参加", "报告厅", "3月19日（周五）14:00");
            deliver();

            appointments.move(wish(meeting, "safety-qin", null, null, List.of(ZHOU, LIN, QIN)), MONDAY);
            assertThat(bodies("NOTICE")).containsOnlyKeys("lead-zhou");
            deliver();

            appointments.cancel(meeting, "safety-qin", null, MONDAY);
            assertThat(bodies("NOTICE")).containsOnlyKeys("lead-zhou", "lead-lin");
            assertThat(bodies("NOTICE").get("lead-lin")).contains("已取消", "不要前往");
        }

        @Test
        void followsInTheCalendarOfTheHolder() {
            appointments.set(wish(meeting, "safety-qin", THURSDAY, "报告厅", List.of(ZHOU, QIN)), MONDAY);
            assertThat(forms()).containsExactly("EVENT lead-zhou PENDING");
            deliver();

            move(THURSDAY.plus(HOUR), null);
            assertThat(forms())
                    .as("the same event at another time")
                    .containsExactly("EVENT lead-zhou SENT", "EVENT_CHANGE lead-zhou PENDING");
            move(THURSDAY.plus(HOUR.multipliedBy(2)), null);
            assertThat(forms())
                    .as("only the newest time is told")
                    .containsExactly(
                            "EVENT lead-zhou SENT",
                            "EVENT_CHANGE lead-zhou SUPPRESSED",
                            "EVENT_CHANGE lead-zhou PENDING");

            cancel();
            assertThat(forms())
                    .containsExactly(
                            "EVENT lead-zhou SENT",
                            "EVENT_CHANGE lead-zhou SUPPRESSED",
                            "EVENT_CHANGE lead-zhou SUPPRESSED",
                            "EVENT_CANCELLED lead-zhou PENDING");
            set(THURSDAY, "报告厅");
            assertThat(forms()).as("set again it is another").hasSize(5).last().isEqualTo("EVENT lead-zhou PENDING");
        }

        @Test
        void makesTheEventThatStillWaitsWithTheNewTime() {
            appointments.set(wish(meeting, "safety-qin", THURSDAY, "报告厅", List.of(ZHOU, QIN)), MONDAY);
            move(THURSDAY.plus(HOUR), null);

            assertThat(forms()).containsExactly("EVENT lead-zhou SUPPRESSED", "EVENT lead-zhou PENDING");
        }

        @Test
        void changesInTheCalendarWhoTakesPart() {
            appointments.set(wish(meeting, "safety-qin", THURSDAY, "报告厅", List.of(ZHOU, QIN)), MONDAY);
            deliver();

            appointments.move(wish(meeting, "safety-qin", null, null, List.of(ZHOU, LIN)), MONDAY);

            assertThat(forms())
                    .containsExactly(
                            "EVENT lead-zhou SENT", "EVENT_JOINED lead-zhou PENDING", "EVENT_LEFT lead-zhou PENDING");
            assertThat(details("EVENT_JOINED")).contains("lead-lin").doesNotContain("safety-qin");
            assertThat(details("EVENT_LEFT")).contains("safety-qin").doesNotContain("lead-lin");
        }

        @Test
        void makesAnotherEventWhenTheOldOneCannotBeChanged() {
            appointments.set(wish(meeting, "safety-qin", THURSDAY, "报告厅", List.of(ZHOU, QIN)), MONDAY);
            deliver();
            move(THURSDAY.plus(HOUR), null);
            jdbc.sql("update notification set state = 'REJECTED' where form = 'EVENT_CHANGE'")
                    .update();

            move(THURSDAY.plus(DAY), null);

            assertThat(forms())
                    .containsExactly(
                            "EVENT lead-zhou SENT",
                            "EVENT_CHANGE lead-zhou REJECTED",
                            "EVENT_CANCELLED lead-zhou PENDING",
                            "EVENT lead-zhou PENDING");
        }

        @Test
        void makesAnotherEventWhereSomebodyElseIsTheOrganiser() {
            appointments.set(wish(meeting, "safety-qin", THURSDAY, "报告厅", List.of(ZHOU, QIN)), MONDAY);
            deliver();
            LocalDate friday = LocalDate.of(2027, 3, 19);
            inTransaction(() -> organisation.replaceWith(StandingIn.handedOver(
                    SAMPLE.roster(),
                    new Delegation("leadership/principal", "lead-gao", List.of(), friday, friday, "公差", "班子会"))));
            try {
                appointments.move(wish(meeting, "safety-qin", THURSDAY.plus(DAY), null, null), MONDAY);
                assertThat(forms())
                        .containsExactly(
                                "EVENT lead-zhou SENT", "EVENT_CANCELLED lead-zhou PENDING", "EVENT lead-gao PENDING");
            } finally {
                inTransaction(() -> organisation.replaceWith(SAMPLE.roster()));
            }
        }

        @Test
        void goesToWhoStandsInOnTheDayOfTheAppointment() {
            Participant lead = Participant.post("leadership/safety-lead");
            away("lead-lin", LocalDate.of(2027, 3, 18), LocalDate.of(2027, 3, 19));
            try {
                appointments.set(wish(meeting, "safety-qin", THURSDAY, null, List.of(lead)), MONDAY);
                assertThat(bodies("NOTICE")).containsOnlyKeys("lead-gao");
                assertThat(bodies("NOTICE").get("lead-gao")).contains("高文涛（代 林静波）");
                assertThat(appointments.ofPerson("lead-gao", LocalDate.of(2027, 3, 18)))
                        .hasSize(1);

                assertThat(pass.run(THURSDAY.minus(DAY))).isEqualTo(1);
                assertThat(sent("REMINDER", "lead-gao"))
                        .singleElement()
                        .asString()
                        .contains("高文涛（代 林静波）");
                assertThat(sent("REMINDER", "lead-lin")).isEmpty();
            } finally {
                inTransaction(() -> organisation.replaceWith(SAMPLE.roster()));
            }
        }

        @Test
        void goesToTheHolderWhoIsAwayWhenNobodyStandsIn() {
            away("lead-zhou", LocalDate.of(2027, 3, 18), LocalDate.of(2027, 3, 18));
            try {
                appointments.set(wish(meeting, "safety-qin", THURSDAY, null, null), MONDAY);
                assertThat(bodies("NOTICE")).containsKey("lead-zhou");
            } finally {
                inTransaction(() -> organisation.replaceWith(SAMPLE.roster()));
            }
        }

        private void away(String person, LocalDate from, LocalDate to) {
            inTransaction(() ->
                    organisation.replaceWith(StandingIn.away(SAMPLE.roster(), new Absence(person, from, to, "公差"))));
        }

        @Test
        void callsItOffOnceWhenTheObligationIsWaived() {
            appointments.set(wish(meeting, "safety-qin", THURSDAY, "报告厅", List.of(ZHOU, QIN)), MONDAY);
            deliver();
            ObligationView waived = obligations.byId(meeting).orElseThrow();

            inTransaction(() -> events.publishEvent(new ObligationWaived(waived, MONDAY)));
            inTransaction(() -> events.publishEvent(new ObligationWaived(waived, MONDAY)));

            assertThat(bodies("NOTICE")).containsOnlyKeys("lead-zhou", "safety-qin");
            assertThat(bodies("NOTICE").get("lead-zhou")).contains("已批准免除", "报告厅", "请不要前往");
            assertThat(forms()).containsExactly("EVENT lead-zhou SENT", "EVENT_CANCELLED lead-zhou PENDING");
            assertThat(appointments.of(meeting)).isEmpty();
            assertThat(appointments.history(meeting))
                    .extracting(AppointmentChange::kind, one -> one.result().standing())
                    .containsExactly(
                            tuple(AppointmentChange.Kind.SET, true), tuple(AppointmentChange.Kind.WAIVED, false));
            assertThat(pass.run(THURSDAY.minus(DAY))).isZero();
        }

        @Test
        void callsOffOnceWhatACancelledSensitivePeriodHadAsked() {
            LocalDate today = LocalDate.of(2027, 3, 1);
            periods.declare(
                    new SensitivePeriod(
                            "two-sessions",
                            "两会",
                            LocalDate.of(2027, 3, 8),
                            LocalDate.of(2027, 3, 19),
                            "上级通知",
                            false,
                            List.of()),
                    "李主任",
                    MONDAY);
            plan.run(MONDAY);
            long added = jdbc.sql("select id from obligation where duty_code = 'principal-led-inspection'"
                            + " and period = '2027-W11' and state = 'PLANNED'")
                    .query(Long.class)
                    .single();
            assertThat(appointments.set(wish(added, "safety-qin", THURSDAY, "第三中学", List.of(ZHOU, QIN)), MONDAY))
                    .isInstanceOf(Arranged.class);
            deliver();

            periods.cancel("two-sessions", "王主任", "会期改变", MONDAY, today);
            plan.run(MONDAY);
            plan.run(MONDAY.plus(DAY));

            assertThat(obligations.byId(added)).isEmpty();
            assertThat(bodies("NOTICE")).containsOnlyKeys("lead-zhou", "safety-qin");
            assertThat(bodies("NOTICE").get("lead-zhou")).contains("这一次不用办了", "第三中学", "请不要前往");
            assertThat(forms()).containsExactly("EVENT lead-zhou SENT", "EVENT_CANCELLED lead-zhou PENDING");
            assertThat(pass.run(THURSDAY.minus(DAY))).isZero();
        }

        /** Both lock the obligation first, then its appointment: so one waits for the other, and never both. */
        @Test
        void waitsForADecisionThatCallsItOff() {
            set(THURSDAY, "第二会议室");
            CompletableFuture<AppointmentOutcome> moved = new CompletableFuture<>();
            CountDownLatch begun = new CountDownLatch(1);

            try {
                inTransaction(() -> {
                    exemptions.hold(meeting);
                    moved.completeAsync(() -> {
                        begun.countDown();
                        return move(THURSDAY.plus(HOUR), null);
                    });
                    await(begun);
                    assertThat(exemptions.waive(meeting, MONDAY)).isPresent();
                });

                assertThat(reason(moved.orTimeout(60, TimeUnit.SECONDS).join())).isEqualTo(Reason.DONE);
                assertThat(appointments.of(meeting)).isEmpty();
            } finally {
                jdbc.sql("update obligation set state = 'OPEN', waived_at = null where id = ?")
                        .param(meeting)
                        .update();
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void tellsNobodyOfAMeetingThatIsOverWhenTheObligationIsWaived() {
            appointments.set(wish(meeting, "safety-qin", THURSDAY, null, List.of(ZHOU)), MONDAY);
            deliver();
            ObligationView waived = obligations.byId(meeting).orElseThrow();

            inTransaction(() -> events.publishEvent(new ObligationWaived(waived, THURSDAY.plus(DAY))));

            assertThat(bodies("NOTICE")).isEmpty();
            assertThat(appointments.of(meeting)).isPresent();
        }

        @Test
        void pointsOutWhoIsExpectedElsewhere() {
            appointments.set(wish(meeting, "lead-zhou", THURSDAY, null, List.of(ZHOU, QIN)), MONDAY);

            Arranged other = (Arranged) appointments.set(
                    wish(inspection, "lead-zhou", THURSDAY.plusSeconds(1800), null, List.of(ZHOU)), MONDAY);
            assertThat(other.clashes()).singleElement().satisfies(clash -> {
                assertThat(clash.person()).isEqualTo("lead-zhou");
                assertThat(clash.obligation().id()).isEqualTo(meeting);
            });
            Arranged after = (Arranged)
                    appointments.move(wish(inspection, "lead-zhou", THURSDAY.plus(HOUR), null, null), MONDAY);
            assertThat(after.clashes()).isEmpty();
            assertThat(appointments.ofPerson("lead-zhou", LocalDate.of(2027, 3, 18)))
                    .extracting(AppointmentView::obligationId)
                    .containsExactly(meeting, inspection);
        }

        @Test
        void asksOnceToSetOneUnlessOneIsSet() {
            nudge(meeting);
            nudge(inspection);
            appointments.set(wish(inspection, "lead-zhou", THURSDAY, null, List.of(ZHOU)), MONDAY);

            assertThat(pass.run(MONDAY.plus(DAY))).isEqualTo(1);
            assertThat(pass.run(MONDAY.plus(DAY.multipliedBy(2)))).isZero();
            assertThat(bodies("REMINDER").get("lead-zhou"))
                    .contains("还没有定时间", "3月31日")
                    .doesNotContain("带队检查学校安全");
            assertThat(appointments.reminders(inspection))
                    .extracting(AppointmentReminderView::reason)
                    .contains("an appointment is set");
        }

        @Test
        void foretellsTheRemindersOfWhatIsSetAndOfWhatIsAskedFor() {
            Instant quarterEnds = Instant.parse("2027-03-31T16:00:00Z");
            int before = coming.between(MONDAY, quarterEnds).size();

            appointments.set(wish(inspection, "lead-zhou", THURSDAY, null, List.of(ZHOU, QIN)), MONDAY);
            assertThat(coming.between(MONDAY, quarterEnds)).hasSize(before + 3 * 2);
            assertThat(coming.between(THURSDAY.minus(HOUR).minusSeconds(1), THURSDAY.minusSeconds(1)))
                    .contains(new Destination.ToPerson("lead-zhou"), new Destination.ToPerson("safety-qin"));
            assertThat(coming.between(MONDAY, quarterEnds))
                    .as("the same whenever it is asked")
                    .hasSize(before + 3 * 2);

            nudge(meeting);
            int places = places(meeting);
            assertThat(coming.between(MONDAY, quarterEnds)).hasSize(before + 3 * 2 + 1 + 3 * places);
        }

        private int places(long obligation) {
            ObligationView view = obligations.byId(obligation).orElseThrow();
            return Attendance.at(THURSDAY, view, SAMPLE.roster(), ZoneOffset.UTC)
                    .places(Attendance.usual(view, SAMPLE.roster()))
                    .size();
        }

        @Test
        void writesTheQuestionWhenALongWindowOpens() {
            jdbc.sql("update obligation set state = 'PLANNED', opened_at = null, short_code = null where id = :id")
                    .param("id", meeting)
                    .update();
            Instant early = jdbc.sql("select opens_at from obligation where id = :id")
                    .param("id", meeting)
                    .query(LocalDateTime.class)
                    .single()
                    .toInstant(ZoneOffset.UTC);
            open.run(early);

            assertThat(appointments.reminders(meeting)).isNotEmpty().allSatisfy(nudge -> {
                assertThat(nudge.before()).isNull();
                assertThat(nudge.dueAt()).isBetween(early.plus(DAY.multipliedBy(28)), early.plus(DAY.multipliedBy(31)));
            });
        }

        private void nudge(long obligation) {
            jdbc.sql("""
                    insert into appointment_reminder (obligation_id, revision, recipient, ahead, due_at, result)
                    values (:id, 0, 'POST:leadership/principal', 'SET', '2027-03-02 00:00:00', 'WAITING')
                    """).param("id", obligation).update();
        }

        private AppointmentOutcome set(Instant at, String place) {
            return appointments.set(wish(meeting, "lead-zhou", at, place, null), MONDAY);
        }

        private AppointmentOutcome move(Instant at, String place) {
            return appointments.move(wish(meeting, "lead-zhou", at, place, null), MONDAY);
        }

        private AppointmentOutcome cancel() {
            return appointments.cancel(meeting, "lead-zhou", null, MONDAY);
        }

        private long id(String duty) {
            return jdbc.sql("select min(id) from obligation where duty_code = :duty and state = 'OPEN'")
                    .param("duty", duty)
                    .query(Long.class)
                    .single();
        }

        /** As if everything that waits had arrived. */
        private void deliver() {
            jdbc.sql("update notification set state = 'SENT', next_attempt_at = null where state = 'PENDING'")
                    .update();
        }

        private Map<String, String> bodies(String kind) {
            return jdbc
                    .sql("select * from notification where kind = :kind and state = 'PENDING'")
                    .param("kind", kind)
                    .query((row, number) -> Map.entry(row.getString("destination_code"), row.getString("body")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private List<String> sent(String kind, String person) {
            return jdbc.sql("select body from notification where kind = :kind and destination_code = :person")
                    .param("kind", kind)
                    .param("person", person)
                    .query(String.class)
                    .list();
        }

        private List<String> states(String kind, String person) {
            return jdbc.sql("select state from notification where kind = :kind and destination_code = :person")
                    .param("kind", kind)
                    .param("person", person)
                    .query(String.class)
                    .list();
        }

        private List<String> forms() {
            return jdbc.sql("select concat(form, ' ', destination_code, ' ', state) from notification"
                            + " where kind = 'COURTESY' order by id")
                    .query(String.class)
                    .list();
        }

        private String details(String form) {
            return jdbc.sql("select details from notification where form = :form")
                    .param("form", form)
                    .query(String.class)
                    .single();
        }

        private static Reason reason(AppointmentOutcome outcome) {
            return ((Refused) outcome).reason();
        }

        private static Arrangement wish(
                long obligation, String by, Instant at, String place, List<Participant> participants) {
            return new Arrangement(obligation, by, at, null, place, participants, null);
        }

        private void inTransaction(Runnable work) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
        }
    }

    /** Nothing is sent in these tests, and nobody rests. */
    @TestConfiguration(proxyBeanMethods = false)
    static class NoWayOut {

        @Bean
        Channel channel() {
            return (message, now) -> {
                throw new AssertionError("Nothing is sent here");
            };
        }

        @Bean
        Rests rests() {
            return new Rests() {
                @Override
                public Instant awake(String post, Instant moment, Instant now) {
                    return moment;
                }

                @Override
                public Instant heard(String post, Instant due, Instant now) {
                    return now;
                }
            };
        }
    }
}
