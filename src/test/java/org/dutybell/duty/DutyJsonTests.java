package org.dutybell.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.calendar.DayKind;
import org.dutybell.calendar.DueDayPolicy;
import org.dutybell.calendar.Occasion;
import org.dutybell.calendar.PeriodDay;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.WindowDays;
import org.dutybell.calendar.WindowRule;
import org.dutybell.calendar.Within;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DutyJsonTests {

    private final Duty duty = DutyFixtures.duty("school-patrol", "每日巡查");

    @Test
    void readsBackWhatItWrote() {
        assertThat(DutyJson.read(DutyJson.write(duty))).isEqualTo(duty);
    }

    @Test
    void keepsTheWordOfTheDayAndWritesNothingWhereThereIsNone() {
        EvidenceRule asks = new EvidenceRule(1, false, false, null, null, true, null);
        Duty challenging = DutyFixtures.duty("school-patrol", "每日巡查", asks);

        assertThat(DutyJson.read(DutyJson.write(challenging))).isEqualTo(challenging);
        assertThat(DutyJson.write(challenging)).contains("\"challenge\":true");
    }

    /** Stored versions must stay readable and equal, so this text may only change together with a migration. */
    @Test
    void writesTheStoredForm() {
        assertThat(DutyJson.write(duty)).isEqualTo("""
                {"code":"school-patrol","clause":"7.10","title":"每日巡查","kind":"PATROL",\
                "holders":{"roles":["headmaster"],"units":[],"pupilsOver":1000,"withBuses":true,"preparedBy":["clerk"]},\
                "window":{"rhythm":"YEAR","follows":"SCHOOL_DAYS","opensAt":"07:30:00","dueAt":"17:00:05",\
                "from":"--02-29","to":null,"keyDays":["disaster-day"],"opensDaysBefore":3},\
                "coverage":"OWN_SCHOOLS","evidence":{"photos":2,"text":true,"participants":false},\
                "reminders":{"code":"steady","at":"08:00:00","nudges":[{"code":"opens"},{"code":"7d"},{"code":"2h"}]},\
                "escalation":{"code":"firm","grace":"PT1H30M","steps":[{"level":1,"after":"PT0S"},{"level":2,"after":"PT48H"}]}}\
                """);
    }

    /** As release 0.1 stored the sample bureau's patrol. */
    @Test
    void readsWhatAnEarlierReleaseStored() {
        String stored = """
                {"code":"school-patrol","clause":"7.4","title":"每日校园安全巡查","kind":"PATROL",\
                "holders":{"roles":["deputy-headmaster"],"units":[],"pupilsOver":-1,"withBuses":false,"preparedBy":[]},\
                "window":{"rhythm":"SCHOOL_DAY","follows":"SCHOOL_DAYS","opensAt":"07:00:00","dueAt":"18:00:00",\
                "from":null,"to":null,"keyDays":[],"opensDaysBefore":0},\
                "coverage":"NONE","evidence":{"photos":1,"text":false,"participants":false},\
                "reminders":{"code":"daily","at":"08:40:00","nudges":[{"code":"opens"}]},\
                "escalation":{"code":"standard","grace":"PT2H","steps":[{"level":1,"after":"PT0S"}]}}\
                """;

        Duty read = DutyJson.read(stored);

        assertThat(read.window().days()).isNull();
        assertThat(read.window().occasion()).isNull();
        assertThat(DutyJson.write(read)).isEqualTo(stored);
    }

    static Stream<WindowRule> laterRules() {
        WindowDays days = new WindowDays(null, new PeriodDay("day 25"), DueDayPolicy.AFTER);
        return Stream.of(
                rule(Rhythm.MONTH, days, null),
                rule(Rhythm.ONCE, null, new Occasion.Once(LocalDate.of(2027, 3, 15))),
                rule(Rhythm.CRON, null, new Occasion.Cron("0 30 8 ? * MON", null)),
                rule(Rhythm.CRON, null, new Occasion.Cron("0 30 8 ? * MON", new Within("PT4H"))),
                rule(Rhythm.AFTER, days, new Occasion.After("inspection", new Within("10 working-days"))));
    }

    @ParameterizedTest
    @MethodSource("laterRules")
    void readsBackEveryKindOfWindow(WindowRule window) {
        Duty changed = new Duty(
                duty.code(),
                duty.clause(),
                duty.title(),
                duty.kind(),
                duty.holders(),
                window,
                duty.coverage(),
                duty.evidence(),
                duty.reminders(),
                duty.escalation());

        assertThat(DutyJson.read(DutyJson.write(changed))).isEqualTo(changed);
    }

    private static WindowRule rule(Rhythm rhythm, @Nullable WindowDays days, @Nullable Occasion occasion) {
        return new WindowRule(
                rhythm,
                DayKind.WORKING_DAYS,
                LocalTime.of(8, 30),
                LocalTime.of(17, 30),
                null,
                null,
                List.of(),
                0,
                days,
                occasion);
    }

    @Test
    void readsWhatWasStoredBeforeThereWereTwoTimers() {
        Duty stored = DutyJson.read(DutyJson.write(duty).replace("""
                        {"level":2,"after":"PT48H"}""", """
                        {"level":3,"after":"PT72H"}"""));

        assertThat(stored.escalation().unanswered()).isNull();
        assertThat(stored.escalation().steps())
                .containsExactly(
                        new EscalationPolicy.Step(1, Duration.ZERO), new EscalationPolicy.Step(3, Duration.ofDays(3)));
    }

    @Test
    void readsBackTheSecondTimerAndItsRelations() {
        Duty asks = DutyFixtures.acknowledged("school-patrol", "每日巡查");

        String stored = DutyJson.write(asks);

        assertThat(stored).contains("\"unanswered\":{\"from\":\"REMINDER\"").contains("\"to\":[\"own.headmaster\"]");
        assertThat(DutyJson.read(stored)).isEqualTo(asks);
    }

    @Test
    void fitsItsColumn() {
        assertThat(DutyJson.write(duty)).hasSizeLessThan(8000 / 4);
    }
}
