package org.dutybell.botconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.dutybell.calendar.DayKind;
import org.dutybell.calendar.DueDayPolicy;
import org.dutybell.calendar.Occasion;
import org.dutybell.calendar.PeriodDay;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.WindowDays;
import org.dutybell.calendar.WindowRule;
import org.dutybell.calendar.Within;
import org.dutybell.duty.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What duties.yaml says about time, as the program understands it. */
class WindowBindingTests {

    private static final String BEFORE = "    rhythm: half-month\n    follows: school-days\n    opens-at: \"08:30\"\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"week", "month", "quarter", "half-year", "term", "school-year", "year"})
    void readsDaysOfEveryPeriod(String rhythm) throws IOException {
        WindowRule rule = window(
                "rhythm: " + rhythm
                        + "\n    opens: counted day 2\n    due: day 25 of month 1\n    due-on-day-off: after\n    opens-at: '08:00'");

        assertThat(rule.rhythm().code()).isEqualTo(rhythm);
        assertThat(rule.follows()).isEqualTo(DayKind.WORKING_DAYS);
        assertThat(rule.days())
                .isEqualTo(new WindowDays(
                        new PeriodDay("counted day 2"), new PeriodDay("day 25 of month 1"), DueDayPolicy.AFTER));
    }

    @Test
    void readsDatesCronAndWhatComesAfter() throws IOException {
        assertThat(window("rhythm: once\n    on: 2027-06-01\n    opens-days-before: 14\n    opens-at: '08:00'")
                        .occasion())
                .isEqualTo(new Occasion.Once(LocalDate.of(2027, 6, 1)));
        WindowRule cron = window("rhythm: cron\n    cron: '0 30 8 ? * MON'\n    within: PT4H");
        assertThat(cron.occasion()).isEqualTo(new Occasion.Cron("0 30 8 ? * MON", new Within("PT4H")));
        assertThat(cron.follows()).isEqualTo(DayKind.ALL_DAYS);
        WindowRule after = window("rhythm: after\n    after: { duty: school-drill, within: 10 working-days }");
        assertThat(after.dependsOn()).contains(new Occasion.After("school-drill", new Within("10 working-days")));
        assertThat(after.rhythm()).isEqualTo(Rhythm.AFTER);
    }

    @Test
    void letsADutyHaveItsOwnGrace() throws IOException {
        Duty own = duty("rhythm: month\n    opens-at: '08:00'\n    grace: PT30M");

        assertThat(own.escalation().grace()).isEqualTo(Duration.ofMinutes(30));
        assertThat(own.escalation().code()).isEqualTo("standard");
        assertThat(own.escalation().steps()).isNotEmpty();
    }

    private WindowRule window(String keys) throws IOException {
        return duty(keys).window();
    }

    private Duty duty(String keys) throws IOException {
        Path copy = Files.createTempDirectory(folder, "bureau");
        SampleCopy.to(copy);
        SampleCopy.change(copy.resolve("duties.yaml"), BEFORE, "    " + keys + "\n");
        BotConfigResult result = BotConfigReader.read(copy);
        assertThat(result).isInstanceOf(BotConfigResult.Valid.class);
        return ((BotConfigResult.Valid) result)
                .config().duties().stream()
                        .filter(duty -> duty.code().equals("school-inspection"))
                        .findFirst()
                        .orElseThrow();
    }
}
