package org.dutybell.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DutyJsonTests {

    private final Duty duty = DutyFixtures.duty("school-patrol", "每日巡查");

    @Test
    void readsBackWhatItWrote() {
        assertThat(DutyJson.read(DutyJson.write(duty))).isEqualTo(duty);
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
