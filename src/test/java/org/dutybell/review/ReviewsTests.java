package org.dutybell.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.calendar.Calendars;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.duty.ReviewRule;
import org.dutybell.notification.Channel;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.CheckInOutcome;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.OpenPass;
import org.dutybell.obligation.PlanPass;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.obligation.SaidFacts;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Organisation;
import org.dutybell.reminder.ReminderResult;
import org.dutybell.reminder.Reminders;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.dutybell.testing.StandingIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reviews of the inspection that school-04 of the sample bureau holds in March 2027. */
class ReviewsTests {

    private static final BotConfig SAMPLE =
            ((BotConfigResult.Valid) BotConfigReader.read(Path.of("bot-config"))).config();
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    /** Monday, 9:00 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2027-03-01T01:00:00Z");

    private static final Instant NOON = MORNING.plus(Duration.ofHours(3));
    private static final LocalDate IN_APRIL = LocalDate.of(2027, 4, 9);
    private static final String DUTY = "school-inspection";

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest({
        "review",
        "obligation",
        "duty",
        "organisation",
        "calendar",
        "notification",
        "reminder",
        "escalation",
        "wording"
    })
    abstract static class Cases {

        /** Nothing is sent here. */
        @MockitoBean(answers = Answers.RETURNS_DEFAULTS)
        Channel channel;

        @Autowired
        Reviews reviews;

        @Autowired
        PlanPass plan;

        @Autowired
        OpenPass open;

        @Autowired
        Obligations obligations;

        @Autowired
        Reminders reminders;

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
        ReviewBacklogs backlogs;

        @Autowired
        PlatformTransactionManager transactions;

        private @Nullable Integer times;
        private int messages;
        private long id;
        private String deputy = "";
        private String reviewer = "";

        private void opens(ReviewRule rule) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                organisation.replaceWith(SAMPLE.roster());
                calendars.replaceWith(SAMPLE.calendar());
                duties.replaceWith(
                        SAMPLE.clauses(),
                        SAMPLE.duties().stream()
                                .map(duty -> duty.code().equals(DUTY) ? reviewed(duty, rule, times) : duty)
                                .toList(),
                        MORNING);
                templates.replaceWith(SAMPLE.templates());
            });
            plan.run(MORNING);
            open.run(MORNING);
            id = jdbc.sql(
                            "select min(id) from obligation where duty_code = :duty and post_code like 'school-04/%' and state = 'OPEN'")
                    .param("duty", DUTY)
                    .query(Long.class)
                    .single();
            deputy = holder("school-04/deputy-headmaster");
            reviewer = holder("school-04/headmaster");
        }

        @BeforeEach
        void empty() {
            List.of(
                            "review",
                            "escalation_step",
                            "escalation",
                            "reminder",
                            "check_in_evidence",
                            "check_in",
                            "theme_use",
                            "obligation",
                            "plan_mark",
                            "delivery",
                            "notification")
                    .forEach(table -> jdbc.sql("delete from " + table).update());
        }

        @Test
        void waitForTheSupervisingPostAndAreAccepted() {
            opens(new ReviewRule(100));
            fulfilled(NOON);

            ReviewView waiting = waiting();
            assertThat(waiting.submitter()).isEqualTo(deputy);
            assertThat(reviews.reviewers(waiting, NOON)).contains(reviewer).doesNotContain(deputy);
            assertThat(reviews.accept(waiting.id(), reviewer, NOON)).isEqualTo(ReviewOutcome.ACCEPTED);
            assertThat(reviews.waiting()).isEmpty();
            assertThat(reviews.accept(waiting.id(), reviewer, NOON)).isEqualTo(ReviewOutcome.NOT_OPEN);
            assertThat(view().state()).isEqualTo(ObligationState.FULFILLED);
        }

        @Test
        void openItAgainAndTellTheSubmitterOnce() {
            opens(new ReviewRule(100));
            fulfilled(NOON);

            assertThat(returned(waiting(), "照片看不清")).isEqualTo(ReviewOutcome.RETURNED);

            assertThat(view().state()).isEqualTo(ObligationState.OPEN);
            assertThat(view().due()).isEqualTo(Instant.parse("2027-04-09T09:30:00Z"));
            assertThat(view().doneAt()).isNull();
            assertThat(view().progress().done()).isZero();
            assertThat(told(deputy))
                    .singleElement()
                    .satisfies(body -> assertThat(body).contains("照片看不清", "4月9日 17:30"));
            assertThat(reminders.of(id))
                    .anySatisfy(nudge -> assertThat(nudge.result()).isEqualTo(ReminderResult.WAITING));
        }

        @Test
        void countOnlyWhatIsSentAfterTheReturnAndAreAskedForAgain() {
            opens(new ReviewRule(100));
            fulfilled(NOON);
            returned(waiting(), "照片看不清");
            Instant later = NOON.plus(Duration.ofDays(1));

            assertThat(send("再做了一次", List.of(), later)).isInstanceOf(CheckInOutcome.Incomplete.class);
            assertThat(send("补照片", List.of(picture(), picture()), later)).isInstanceOf(CheckInOutcome.Fulfilled.class);

            assertThat(waiting().doneAt()).isEqualTo(later);
            assertThat(reviews.of(id))
                    .extracting(ReviewView::state)
                    .containsExactly(ReviewState.RETURNED, ReviewState.WAITING);
        }

        @Test
        void waitAgainWhenARepeatSaysTheSameTimeAsWhatWasReturned() {
            opens(new ReviewRule(100));
            Instant said = NOON.minus(Duration.ofHours(1));
            sendDoneAt(said, NOON);
            returned(waiting(), "照片看不清");

            sendDoneAt(said, NOON.plus(Duration.ofHours(1)));

            assertThat(waiting().doneAt()).isEqualTo(said);
            assertThat(reviews.of(id))
                    .extracting(ReviewView::state)
                    .containsExactly(ReviewState.RETURNED, ReviewState.WAITING);
        }

        @Test
        void takeOffTheActThatWasLookedAtAndNotALaterOne() {
            times = 2;
            opens(new ReviewRule(100));
            send("第一次", List.of(picture(), picture()), NOON);
            send("第二次", List.of(picture(), picture()), NOON.plusSeconds(60));
            ReviewView ofSecond = waiting();
            Instant third = NOON.plusSeconds(120);
            send("第三次", List.of(picture(), picture()), third);

            assertThat(returned(ofSecond, "照片看不清")).isEqualTo(ReviewOutcome.RETURNED);

            assertThat(view().state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(view().doneAt()).isEqualTo(third);
            assertThat(view().progress().done()).isEqualTo(2);
            assertThat(obligations.checkIns(id))
                    .extracting(RecordedCheckIn::text, RecordedCheckIn::act)
                    .containsExactly(tuple("第一次", 1), tuple("第二次", 0), tuple("第三次", 2));
            assertThat(told(deputy))
                    .singleElement()
                    .satisfies(body -> assertThat(body).contains("照片看不清", "不必再办"));
        }

        @Test
        void putUpTheActThatFulfilsItAfterAReturnAndThatActOnce() {
            times = 2;
            opens(new ReviewRule(100));
            send("第一次", List.of(picture(), picture()), NOON);
            send("第二次", List.of(picture(), picture()), NOON.plusSeconds(60));
            ReviewView ofSecond = waiting();
            Instant third = NOON.plusSeconds(120);
            send("第三次", List.of(picture(), picture()), third);

            returned(ofSecond, "照片看不清");

            ReviewView ofThird = waiting();
            assertThat(ofThird.doneAt()).isEqualTo(third);
            assertThat(ofThird.checkInId()).isNotEqualTo(ofSecond.checkInId());
            assertThat(reviews.accept(ofThird.id(), reviewer, NOON)).isEqualTo(ReviewOutcome.ACCEPTED);
            assertThat(reviews.waiting()).isEmpty();
        }

        @Test
        void areInTheBacklogOfTheReviewerAndAfterLongerOfTheLevelAbove() {
            opens(new ReviewRule(100));
            Instant said = NOON.minus(Duration.ofDays(2));
            sendDoneAt(said, NOON);
            Instant later = NOON.plus(Duration.ofDays(6));

            ReviewBacklog backlog = backlogs.byReviewer(later).get(reviewer);
            assertThat(backlog.waiting())
                    .extracting(item -> item.obligation().id())
                    .containsExactly(id);
            assertThat(backlog.oldest())
                    .as("since it was put up, and not since it was done")
                    .isEqualTo(NOON);
            assertThat(backlogs.byReviewer(later)).doesNotContainKey(deputy);
            assertThat(backlogs.waitingBelow(NOON.minusSeconds(1), later)).isEmpty();
            assertThat(backlogs.waitingBelow(NOON, later))
                    .isNotEmpty()
                    .doesNotContainKeys(reviewer, deputy)
                    .allSatisfy((person, counts) -> assertThat(counts).containsExactly(Map.entry("school-04", 1)));
        }

        @Test
        void waitForTheDeputyOfAnAbsentReviewerAndNotForASubmitterWhoIsThatDeputy() {
            opens(new ReviewRule(100));
            fulfilled(NOON);
            Absence away = new Absence(reviewer, MONDAY, MONDAY.plusDays(9), "公差");
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> organisation.replaceWith(StandingIn.away(SAMPLE.roster(), away)));

            assertThat(backlogs.byReviewer(NOON)).isNotEmpty().doesNotContainKeys(reviewer, deputy);
        }

        @Test
        void refuseTheSubmitterMissingReasonsAndPastDays() {
            opens(new ReviewRule(100));
            fulfilled(NOON);
            ReviewView waiting = waiting();

            assertThat(reviews.accept(waiting.id(), deputy, NOON)).isEqualTo(ReviewOutcome.NOT_YOURS);
            assertThat(reviews.giveBack(waiting.id(), deputy, "x", IN_APRIL, NOON))
                    .isEqualTo(ReviewOutcome.NOT_YOURS);
            assertThat(returned(waiting, " ")).isEqualTo(ReviewOutcome.NO_REASON);
            assertThat(reviews.giveBack(waiting.id(), reviewer, "x", MONDAY.minusDays(1), NOON))
                    .isEqualTo(ReviewOutcome.NOT_LATER);
            assertThat(view().state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(told(deputy)).isEmpty();
        }

        @Test
        void doNotWaitWhenTheDutyAsksForNone() {
            opens(null);
            fulfilled(NOON);

            assertThat(reviews.waiting()).isEmpty();
        }

        private void fulfilled(Instant at) {
            assertThat(send("检查完成，无隐患", List.of(picture(), picture()), at))
                    .isInstanceOf(CheckInOutcome.Fulfilled.class);
        }

        private void sendDoneAt(Instant said, Instant at) {
            CheckIn checkIn = new CheckIn(
                    id,
                    "m" + messages++,
                    deputy,
                    at,
                    "检查完成，无隐患",
                    null,
                    List.of(picture(), picture()),
                    null,
                    new SaidFacts(said, null));
            assertThat(obligations.checkIn(checkIn, at)).isInstanceOf(CheckInOutcome.Fulfilled.class);
        }

        private CheckInOutcome send(String text, List<Long> pictures, Instant at) {
            return obligations.checkIn(new CheckIn(id, "m" + messages++, deputy, at, text, null, pictures), at);
        }

        private long picture() {
            String message = "p" + System.identityHashCode(this) + "-" + messages++;
            jdbc.sql("""
                    insert into evidence (sha256, media_type, size_bytes, width, height, person_code, message_id, received_at, path)
                    values (:message, 'image/jpeg', 1, 1, 1, 'p', :message, '2027-03-01 00:00:00', 'p')
                    """).param("message", message).update();
            return jdbc.sql("select id from evidence where message_id = :message")
                    .param("message", message)
                    .query(Long.class)
                    .single();
        }

        private ReviewOutcome returned(ReviewView review, String reason) {
            return reviews.giveBack(review.id(), reviewer, reason, IN_APRIL, NOON);
        }

        private ReviewView waiting() {
            assertThat(reviews.waiting()).hasSize(1);
            return reviews.waiting().get(0);
        }

        private ObligationView view() {
            return obligations.byId(id).orElseThrow();
        }

        private List<String> told(String person) {
            return jdbc.sql(
                            "select body from notification where dedup_key like 'review-returned:%' and destination_code = :person")
                    .param("person", person)
                    .query(String.class)
                    .list();
        }

        private String holder(String post) {
            return SAMPLE.roster().holderOf(post, MONDAY).orElseThrow().code();
        }
    }

    private static Duty reviewed(Duty duty, ReviewRule rule, @Nullable Integer times) {
        EvidenceRule wanted = duty.evidence();
        return new Duty(
                duty.code(),
                duty.clause(),
                duty.title(),
                duty.kind(),
                duty.holders(),
                duty.window(),
                duty.coverage(),
                new EvidenceRule(wanted.photos(), wanted.text(), wanted.participants(), wanted.theme(), rule),
                duty.reminders(),
                duty.escalation(),
                duty.denser(),
                times,
                duty.serves());
    }
}
