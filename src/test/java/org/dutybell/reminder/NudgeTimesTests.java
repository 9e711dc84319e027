package org.dutybell.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dutybell.duty.Nudge;
import org.dutybell.duty.ReminderPlan;
import org.dutybell.reminder.NudgeTimes.Planned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a nudge goes out. 2027-03-12 is a Friday; Saturday the 20th is a make-up workday. */
class NudgeTimesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 30), LocalTime.of(7, 0));
    private static final Set<LocalDate> MAKE_UP = Set.of(LocalDate.of(2027, 3, 20));
    private static final Predicate<LocalDate> WORKING =
            day -> MAKE_UP.contains(day) || day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "in the day,                   2027-03-12T10:00, ",
        "Thursday night,               2027-03-11T22:00, 2027-03-12T07:00",
        "before seven,                 2027-03-12T06:59, 2027-03-12T07:00",
        "at seven,                     2027-03-12T07:00, ",
        "when the quiet begins,        2027-03-11T21:30, 2027-03-12T07:00",
        "Friday evening to Monday,     2027-03-12T21:40, 2027-03-15T07:00",
        "Saturday at noon,             2027-03-13T12:00, 2027-03-15T07:00",
        "a make-up Saturday,           2027-03-20T12:00, ",
        "the night before the make-up, 2027-03-19T23:00, 2027-03-20T07:00"
    })
    void whatCanWaitWaitsForTheEndOfTheRest(String when, LocalDateTime now, LocalDateTime until) {
        assertThat(times().rest().held(at(now), at("2027-03-31T17:30")).map(PostRest.Held::until))
                .isEqualTo(Optional.ofNullable(until).map(NudgeTimesTests::at));
    }

    @Test
    void saysWhyItWaits() {
        Instant opens = at("2027-03-01T08:30");
        Instant due = at("2027-03-31T17:30");

        assertThat(times().rest().held(at("2027-03-11T22:00"), due))
                .map(PostRest.Held::why)
                .contains("quiet hours");
        assertThat(times().rest().held(at("2027-03-13T10:00"), due))
                .map(PostRest.Held::why)
                .contains("a day off");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "due on a Sunday: on the Friday at that time,   due, 2027-03-08T08:30, 2027-03-14T17:30, 2027-03-12T08:40",
        "a day before it: on the Friday too,            1d,  2027-03-08T08:30, 2027-03-14T17:30, 2027-03-12T08:40",
        "due at six: on the evening before,             2h,  2027-03-08T08:30, 2027-03-11T06:00, 2027-03-10T20:30",
        "due ten past seven: on the evening before,     1h,  2027-03-08T08:30, 2027-03-11T07:10, 2027-03-10T20:30",
        "due at eight: at six and held till seven,      2h,  2027-03-08T08:30, 2027-03-11T08:00, 2027-03-11T06:00",
        "due on Monday night: an hour before the night,  2h,  2027-03-08T08:30, 2027-03-15T23:59, 2027-03-15T20:30",
        "opened in the evening before it,               2h,  2027-03-10T21:00, 2027-03-11T06:00, 2027-03-10T21:00",
        "a window inside the night stays,               1h,  2027-03-10T22:00, 2027-03-11T06:00, 2027-03-11T05:00",
        "a window inside the weekend stays,             2h,  2027-03-13T07:00, 2027-03-13T18:00, 2027-03-13T16:00",
        "opens in the rest and is due just after it,    2h,  2027-03-13T08:30, 2027-03-15T07:20, 2027-03-13T08:30"
    })
    void whatIsDueInARestIsSaidBeforeIt(
            String what, String nudge, LocalDateTime opens, LocalDateTime due, LocalDateTime planned) {
        assertThat(times().of(plan(nudge), at(opens), at(due))).containsExactly(new Planned(nudge, at(planned)));
    }

    @Test
    void aPatrolOnADayOffIsRemindedOnThatDayButNotInTheNight() {
        Instant opens = at("2027-03-13T06:00");
        Instant due = at("2027-03-13T18:00");

        assertThat(times().rest().held(at("2027-03-13T06:10"), due))
                .contains(new PostRest.Held(at("2027-03-13T07:00"), "a day off"));
        assertThat(times().rest().held(at("2027-03-13T07:10"), due)).isEmpty();
    }

    @Test
    void whatBothOpensAndIsDueInTheNightIsNotHeld() {
        assertThat(times().rest().held(at("2027-03-11T02:00"), at("2027-03-11T06:00")))
                .isEmpty();
    }

    @Test
    void whatIsDueBeforeTheRestEndsIsNotHeldToAfterIt() {
        assertThat(times().rest().held(at("2027-03-13T10:00"), at("2027-03-14T17:30")))
                .isEmpty();
    }

    @Test
    void whatIsOverdueWaitsForTheEndOfTheRest() {
        assertThat(times().rest().held(at("2027-03-13T08:40"), at("2027-03-12T17:30")))
                .map(PostRest.Held::until)
                .contains(at("2027-03-15T07:00"));
    }

    @Test
    void overdueOnesComeOnWorkingDays() {
        ReminderPlan plan = plan("due").withOverdue(3);

        assertThat(times().of(plan, at("2027-03-01T08:30"), at("2027-03-18T17:30")))
                .containsExactly(
                        new Planned("due", at("2027-03-18T08:40")),
                        new Planned("overdue-1", at("2027-03-19T08:40")),
                        new Planned("overdue-2", at("2027-03-20T08:40")),
                        new Planned("overdue-3", at("2027-03-22T08:40")));
    }

    /** School days end on Wednesday the 10th; the bureau works on. */
    @Test
    void whatASchoolMissedBeforeALongBreakIsOverdueOnTheBureausDays() {
        LocalDate last = LocalDate.of(2027, 3, 10);
        NudgeTimes times = new NudgeTimes(NIGHT, day -> !day.isAfter(last), WORKING, SHANGHAI);
        ReminderPlan plan = plan("due").withOverdue(3);
        Instant due = at("2027-03-10T17:30");

        assertThat(times.of(plan, at("2027-03-01T08:30"), due))
                .containsExactly(
                        new Planned("due", at("2027-03-10T08:40")),
                        new Planned("overdue-1", at("2027-03-11T08:40")),
                        new Planned("overdue-2", at("2027-03-12T08:40")),
                        new Planned("overdue-3", at("2027-03-15T08:40")));
        assertThat(times.sent(at("2027-03-11T08:40"), due)).isEqualTo(at("2027-03-11T08:40"));
        assertThat(times.sent(at("2027-03-13T08:40"), due)).isEqualTo(at("2027-03-15T07:00"));
    }

    @Test
    void withoutQuietHoursOnlyDaysOffRest() {
        NudgeTimes times = new NudgeTimes(QuietHours.NONE, WORKING, SHANGHAI);

        assertThat(times.rest().held(at("2027-03-11T23:59"), at("2027-03-31T17:30")))
                .isEmpty();
        assertThat(times.rest().held(at("2027-03-13T00:00"), at("2027-03-31T17:30")))
                .map(PostRest.Held::until)
                .contains(at("2027-03-15T00:00"));
        assertThat(times.of(plan("due"), at("2027-03-08T08:30"), at("2027-03-14T17:30")))
                .containsExactly(new Planned("due", at("2027-03-12T08:40")));
    }

    @Test
    void quietHoursMayLieInsideADay() {
        NudgeTimes times = new NudgeTimes(QuietHours.valueOf("12:00-14:00"), day -> true, SHANGHAI);

        assertThat(times.rest().held(at("2027-03-11T13:00"), at("2027-03-31T17:30")))
                .map(PostRest.Held::until)
                .contains(at("2027-03-11T14:00"));
        assertThat(times.rest().held(at("2027-03-11T23:00"), at("2027-03-31T17:30")))
                .isEmpty();
    }

    @Test
    void whereNobodyEverWorksTheNightIsQuietAllTheSame() {
        NudgeTimes times = new NudgeTimes(NIGHT, day -> false, SHANGHAI);

        assertThat(times.rest().held(at("2027-03-11T23:00"), at("2027-03-31T17:30")))
                .map(PostRest.Held::until)
                .contains(at("2027-03-12T07:00"));
        assertThat(times.rest().held(at("2027-03-12T10:00"), at("2027-03-31T17:30")))
                .isEmpty();
        assertThat(times.rest().awake(at("2027-03-12T02:00"))).isEqualTo(at("2027-03-12T07:00"));
    }

    @Test
    void whatIsDueBeforeTheDaysOffEndWaitsForTheMorningOnly() {
        Instant due = at("2027-03-14T17:30");

        assertThat(times().rest().held(at("2027-03-12T23:00"), due))
                .map(PostRest.Held::until)
                .contains(at("2027-03-13T07:00"));
        assertThat(times().rest().held(at("2027-03-14T02:00"), due))
                .map(PostRest.Held::until)
                .contains(at("2027-03-14T07:00"));
        assertThat(times().rest().held(at("2027-03-14T02:00"), at("2027-03-14T06:00")))
                .as("due in the same night")
                .isEmpty();
    }

    /** An inspection that opened on the 1st is given more time at that moment. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Saturday to Sunday: on the day itself, 2027-03-13T10:00, 2027-03-14T17:30, due,  2027-03-14T08:40",
        "on the last day off: at once,          2027-03-14T10:00, 2027-03-14T17:30, last, 2027-03-14T10:00",
        "Friday to Sunday: before the rest,     2027-03-12T10:00, 2027-03-14T17:30, due,  2027-03-12T20:30",
        "on Friday night: in the morning,       2027-03-12T22:00, 2027-03-13T08:00, due,  2027-03-13T07:30",
        "till just after the night: at its end, 2027-03-12T22:00, 2027-03-13T07:20, last, 2027-03-13T07:00",
        "inside one night: in the night,        2027-03-12T22:00, 2027-03-13T06:00, due,  2027-03-13T05:30",
        "in the morning to noon: at once,       2027-03-12T09:00, 2027-03-12T12:00, last, 2027-03-12T09:00"
    })
    void moreTimeThatEndsInARestIsHeardOfBeforeItEnds(
            String when, LocalDateTime now, LocalDateTime due, String nudge, LocalDateTime planned) {
        ReminderPlan plan = new ReminderPlan("plan", LocalTime.of(8, 40), List.of(new Nudge("3d"), new Nudge("due")));

        assertThat(times().ahead(plan, at("2027-03-01T08:30"), at(due), at(now)))
                .containsExactly(new Planned(nudge, at(planned)));
    }

    @Test
    void nothingIsPlannedForMoreTimeThatIsOverAlready() {
        assertThat(times().ahead(plan("due"), at("2027-03-01T08:30"), at("2027-03-11T12:00"), at("2027-03-11T12:00")))
                .isEmpty();
    }

    @Test
    void whatItMissedWhileTheProcessStoodStillIsDueAtOnce() {
        ReminderPlan plan = new ReminderPlan("plan", LocalTime.of(8, 40), List.of(new Nudge("opens"), new Nudge("3d")));

        assertThat(times().of(plan, at("2027-03-08T08:30"), at("2027-03-18T17:30"), at("2027-03-10T11:00")))
                .containsExactly(
                        new Planned("opens", at("2027-03-10T11:00")), new Planned("3d", at("2027-03-15T08:40")));
    }

    @Test
    void aUsualTimeOfDayAfterTheDueTimeLeavesHalfAnHour() {
        assertThat(times().of(plan("due"), at("2027-03-10T08:30"), at("2027-03-11T08:20")))
                .containsExactly(new Planned("due", at("2027-03-11T07:50")));
    }

    @Test
    void followsTheClocksOfTheZone() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        NudgeTimes times = new NudgeTimes(NIGHT, day -> true, berlin);
        Instant opens = Instant.parse("2027-03-01T08:00:00Z");
        Instant due = Instant.parse("2027-11-30T08:00:00Z");

        assertThat(times.rest().held(Instant.parse("2027-03-28T00:30:00Z"), due).map(PostRest.Held::until))
                .as("the night in which clocks are put forward")
                .contains(Instant.parse("2027-03-28T05:00:00Z"));
        assertThat(times.rest().held(Instant.parse("2027-10-31T00:30:00Z"), due).map(PostRest.Held::until))
                .as("the night in which they are put back")
                .contains(Instant.parse("2027-10-31T06:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"21:30-07:00, 21:30, 07:00", "00:00-06:30, 00:00, 06:30", "none, 00:00, 00:00"})
    void quietHoursAreRead(String text, LocalTime from, LocalTime to) {
        assertThat(QuietHours.parse(text)).contains(new QuietHours(from, to));
    }

    @ParameterizedTest
    @CsvSource({"21:30", "9:30-07:00", "21:30 - 07:00", "24:00-07:00", "''", "21.30-7.00"})
    void otherFormsAreRefused(String text) {
        assertThat(QuietHours.parse(text)).isEmpty();
    }

    private static NudgeTimes times() {
        return new NudgeTimes(NIGHT, WORKING, SHANGHAI);
    }

    private static ReminderPlan plan(String nudge) {
        return new ReminderPlan("plan", LocalTime.of(8, 40), List.of(new Nudge(nudge)));
    }

    private static Instant at(String time) {
        return at(LocalDateTime.parse(time));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(SHANGHAI).toInstant();
    }
}
