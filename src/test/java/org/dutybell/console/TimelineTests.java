package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dutybell.console.AnObligation.anObligation;
import static org.dutybell.console.World.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutybell.console.TimelineEntry.Kind;
import org.dutybell.escalation.EscalationState;
import org.dutybell.escalation.EscalationTimer;
import org.dutybell.escalation.EscalationView;
import org.dutybell.escalation.EscalationView.StepTaken;
import org.dutybell.evidence.StoredFile;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NotificationState;
import org.dutybell.notification.NotificationView;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.obligation.TakenTheme;
import org.dutybell.reminder.ReminderResult;
import org.dutybell.reminder.ReminderView;
import org.junit.jupiter.api.Test;

class TimelineTests {

    private static final ObligationView OPEN = anObligation(1).view();

    private static final Line LEVEL_2 = Line.of("obligation.timeline.timer.not-done", 2);

    @Test
    void showsWhatIsStillToCome() {
        assertThat(timeline(story(anObligation(1).planned().view())))
                .extracting(entry -> entry.text().key())
                .containsExactly(
                        "obligation.timeline.planned",
                        "obligation.timeline.will-open",
                        "obligation.timeline.due",
                        "obligation.timeline.will-be-missed");
    }

    @Test
    void sortsEverythingByTime() {
        Story missed = new Story(
                anObligation(1).dueIn(Duration.ofHours(-5)).missed().view(),
                List.of(sent(3, "opens", -15), sent(4, "2h", -7)),
                List.of(checkIn(-6, null)),
                escalation(EscalationState.RUNNING, NOW.plus(Duration.ofHours(9)), null),
                List.of(),
                List.of());
        assertThat(timeline(missed)).extracting(TimelineEntry::at).isSorted();
        assertThat(timeline(missed))
                .extracting(TimelineEntry::kind)
                .containsExactly(
                        Kind.PLANNED,
                        Kind.OPENED,
                        Kind.REMINDED,
                        Kind.REMINDED,
                        Kind.ANSWERED,
                        Kind.DUE,
                        Kind.MISSED,
                        Kind.ESCALATED,
                        Kind.ESCALATED);
    }

    @Test
    void tellsRemindersThatWaitFromThoseLeftOut() {
        ReminderView waiting = reminder("due", 2, ReminderResult.WAITING, null, null, null);
        ReminderView leftOut =
                reminder("7d", -3, ReminderResult.SUPPRESSED, hours(-2), "a later one was due at the same time", null);
        List<TimelineEntry> entries = timeline(story(OPEN, waiting, leftOut));
        assertThat(entries)
                .extracting(TimelineEntry::kind, TimelineEntry::at)
                .contains(tuple(Kind.REMINDED, hours(2)), tuple(Kind.LEFT_OUT, hours(-2)));
        assertThat(entries)
                .extracting(TimelineEntry::text)
                .contains(
                        Line.of("obligation.timeline.will-remind", "校长", Line.stored("obligation.nudge.", "due")),
                        Line.of(
                                "obligation.timeline.not-reminded",
                                "校长",
                                Line.of("obligation.nudge.days", 7),
                                Line.reason("a later one was due at the same time")));
    }

    @Test
    void tellsHowAReminderWentOut() {
        NotificationView message = new NotificationView(
                9,
                MessageKind.REMINDER,
                "MESSAGE",
                null,
                null,
                "school-1-chat",
                "",
                NOW,
                NotificationState.PENDING,
                null,
                NOW,
                List.of());
        Story story = new Story(OPEN, List.of(sent(3, "opens", -2)), List.of(), null, List.of(message), List.of());
        assertThat(first(timeline(story), Kind.REMINDED).details())
                .containsExactly(Line.of("obligation.delivery.pending", NOW, "一中安全工作群"));
    }

    @Test
    void showsWhatACheckInSaidAndItsPicturesThatAreThere() {
        StoredFile there = new StoredFile(5, "hash", "image/jpeg", 1, 1, 1, "li", NOW, "a", null, "");
        Story story = new Story(OPEN, List.of(), List.of(checkIn(-1, 32)), null, List.of(), List.of(there));
        TimelineEntry answer = first(timeline(story), Kind.ANSWERED);
        assertThat(answer.text()).isEqualTo(Line.of("obligation.timeline.answered", "李静"));
        assertThat(answer.quote()).isEqualTo("已巡查");
        assertThat(answer.details()).containsExactly(Line.of("obligation.timeline.participants", 32));
        assertThat(answer.pictures()).containsExactly(5L);
    }

    @Test
    void showsWhatWasSaidBesideTheCheckIns() {
        ObligationNote note = new ObligationNote(1, ObligationNote.Kind.DIFFICULTY, "li", "缺经费", hours(-1));
        Story story = new Story(
                OPEN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(note),
                Story.Appointed.NONE,
                Aftermath.NONE,
                List.of(),
                List.of(),
                List.of());
        TimelineEntry entry = first(timeline(story), Kind.NOTED);
        assertThat(entry.text()).isEqualTo(Line.of("obligation.timeline.note.difficulty", "李静"));
        assertThat(entry.quote()).isEqualTo("缺经费");
        assertThat(entry.at()).isEqualTo(hours(-1));
    }

    @Test
    void namesEveryoneWhoHeardAtAStep() {
        StepTaken person = step(1, "PERSON", "wang", null);
        StepTaken chat = step(1, "CHAT", "school-1-chat", null);
        assertThat(escalated(person, chat).get(0).text())
                .isEqualTo(Line.of("obligation.timeline.escalated", 1, LEVEL_2, List.of("王海", "一中安全工作群")));
    }

    @Test
    void saysWhyNobodyHeard() {
        assertThat(escalated(step(1, "NOBODY", "", "vacant")).get(0).text())
                .isEqualTo(Line.of("obligation.timeline.nobody", 1, LEVEL_2, Line.reason("vacant")));
    }

    @Test
    void keepsTheMissInViewAfterItWasMadeGood() {
        ObligationView done = anObligation(1)
                .dueIn(Duration.ofHours(-5))
                .doneIn(Duration.ofHours(-1))
                .view();
        EscalationView stoodDown = escalation(EscalationState.STOOD_DOWN, null, hours(-1));
        assertThat(timeline(new Story(done, List.of(), List.of(), stoodDown, List.of(), List.of())))
                .extracting(entry -> entry.text().key())
                .endsWith(
                        "obligation.timeline.due",
                        "obligation.timeline.missed",
                        "obligation.timeline.escalated",
                        "obligation.timeline.done-late",
                        "obligation.timeline.stood-down");
    }

    @Test
    void dropsTheDueTimeOnceItIsDoneInTime() {
        assertThat(timeline(story(anObligation(1).doneIn(Duration.ofHours(-1)).view())))
                .extracting(TimelineEntry::kind)
                .containsExactly(Kind.PLANNED, Kind.OPENED, Kind.DONE);
    }

    @Test
    void saysWhenAllStepsAreTaken() {
        EscalationView exhausted = escalation(EscalationState.EXHAUSTED, null, hours(-1));
        assertThat(timeline(new Story(OPEN, List.of(), List.of(), exhausted, List.of(), List.of())))
                .extracting(entry -> entry.text().key())
                .contains("obligation.timeline.exhausted");
    }

    private static List<TimelineEntry> timeline(Story story) {
        return Timeline.of(story, World.NAMES);
    }

    private static Story story(ObligationView obligation, ReminderView... reminders) {
        return new Story(obligation, List.of(reminders), List.of(), null, List.of(), List.of());
    }

    private static List<TimelineEntry> escalated(StepTaken... steps) {
        EscalationView escalation = new EscalationView(
                7,
                1,
                EscalationTimer.NOT_DONE,
                EscalationState.RUNNING,
                hours(-3),
                hours(4),
                null,
                null,
                List.of(steps));
        return timeline(new Story(OPEN, List.of(), List.of(), escalation, List.of(), List.of())).stream()
                .filter(entry -> entry.kind() == Kind.ESCALATED)
                .toList();
    }

    private static TimelineEntry first(List<TimelineEntry> entries, Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsTheThemeAndWhyItCameAgain() {
        RecordedCheckIn again =
                new RecordedCheckIn(2, "m", "li", hours(-1), "已演练", null, List.of(), new TakenTheme("火灾疏散", "新生没有练过"));

        assertThat(first(
                                timeline(new Story(OPEN, List.of(), List.of(again), null, List.of(), List.of())),
                                Kind.ANSWERED)
                        .details())
                .containsExactly(Line.of("obligation.timeline.theme-again", new ThemeName("火灾疏散"), "新生没有练过"));
    }

    private static ReminderView sent(long id, String nudge, int hours) {
        return new ReminderView(
                id, 1, nudge, "school-1/headmaster", hours(hours), ReminderResult.SENT, hours(hours), null, 9L);
    }

    private static ReminderView reminder(
            String nudge, int dueHours, ReminderResult result, Instant settled, String reason, Long message) {
        return new ReminderView(3, 1, nudge, "school-1/headmaster", hours(dueHours), result, settled, reason, message);
    }

    private static RecordedCheckIn checkIn(int hours, Integer participants) {
        return new RecordedCheckIn(2, "m", "li", hours(hours), "已巡查", participants, List.of(5L, 6L));
    }

    private static EscalationView escalation(EscalationState state, Instant next, Instant ended) {
        return new EscalationView(
                7,
                1,
                EscalationTimer.NOT_DONE,
                state,
                hours(-3),
                next,
                ended,
                null,
                List.of(step(1, "PERSON", "wang", null)));
    }

    private static StepTaken step(int number, String told, String code, String reason) {
        return new StepTaken(number, 2, hours(-3).plusSeconds(number), told, code, null, reason);
    }

    private static Instant hours(int fromNow) {
        return NOW.plus(Duration.ofHours(fromNow));
    }
}
