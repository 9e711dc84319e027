package org.dutybell.botconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.dutybell.calendar.DayKind;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.duty.Burden;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** sensitive-periods.yaml, {@code denser} in duties.yaml, and burden.yaml. */
class SensitivePeriodsFileTests {

    private static final String TWO_SESSIONS = """
            periods:
              - code: two-sessions
                name: 全国两会
                from: 2027-03-03
                to: 2027-03-13
                basis: 上级通知
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void copiesTheSample() throws IOException {
        SampleCopy.to(folder);
    }

    @Test
    void mayBeLeftOut() throws IOException {
        Files.delete(folder.resolve("sensitive-periods.yaml"));
        Files.delete(folder.resolve("burden.yaml"));

        assertThat(config().sensitivePeriods()).isEmpty();
        assertThat(config().burden()).isEqualTo(Burden.USUAL);
    }

    @Test
    void meansEveryDutyThatSaysDenserWhenItNamesNone() throws IOException {
        periods("");

        assertThat(config().sensitivePeriods()).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(LocalDate.of(2027, 3, 3));
            assertThat(concerned(period))
                    .containsExactly(
                            "principal-led-inspection",
                            "leaders-inspection",
                            "principal-oversight-inspection",
                            "safety-lead-inspection");
        });
    }

    @Test
    void takesWhatARuleLeavesOutFromTheDuty() throws IOException {
        periods("""
                    rules:
                      - { duties: [school-patrol, safety-lead-inspection], rhythm: school-day, follows: all-days, due-at: "20:00" }
                """);
        SensitivePeriod period = config().sensitivePeriods().get(0);

        assertThat(period.denser("school-patrol", null)).singleElement().satisfies(rule -> {
            assertThat(rule.rhythm()).isEqualTo(Rhythm.SCHOOL_DAY);
            assertThat(rule.follows()).isEqualTo(DayKind.ALL_DAYS);
            assertThat(rule.opensAt()).isEqualTo(LocalTime.of(7, 0));
            assertThat(rule.dueAt()).isEqualTo(LocalTime.of(20, 0));
        });
        assertThat(period.denser("safety-lead-inspection", null))
                .singleElement()
                .satisfies(rule -> assertThat(rule.opensAt()).isEqualTo(LocalTime.of(8, 30)));
    }

    @Test
    void warnsOfARhythmThatIsNotDenser() throws IOException {
        periods("""
                    rules:
                      - { duties: [school-inspection], rhythm: month }
                      - { duties: [school-patrol], rhythm: school-day }
                      - { duties: [school-patrol], rhythm: school-day, follows: all-days }
                """);

        assertThat(warnings("sensitive-periods.yaml"))
                .containsExactly(
                        "sensitive-periods.yaml:8: rhythm month is not denser than half-month, the rhythm of"
                                + " 'school-inspection'; allowed: a denser one, as what it adds is owed anyway",
                        "sensitive-periods.yaml:9: rhythm school-day is not denser than school-day, the rhythm of"
                                + " 'school-patrol'; allowed: a denser one, as what it adds is owed anyway");
    }

    @Test
    void takesMinutesThatAreNotGivenAsUsual() throws IOException {
        Files.writeString(folder.resolve("burden.yaml"), "minutes:\n  patrol: 7\n");

        assertThat(config().burden().minutes(DutyKind.PATROL)).isEqualTo(7);
        assertThat(config().burden().minutes(DutyKind.PLAN)).isEqualTo(Burden.USUAL.minutes(DutyKind.PLAN));
        assertThat(config().burden().weeklyBudget()).isEqualTo(Burden.USUAL.weeklyBudget());
    }

    private void periods(String more) throws IOException {
        Files.writeString(folder.resolve("sensitive-periods.yaml"), TWO_SESSIONS + more.indent(0));
    }

    private List<String> concerned(SensitivePeriod period) {
        return config().duties().stream()
                .filter(duty ->
                        period.denser(duty.code(), duty.denser()).findAny().isPresent())
                .map(Duty::code)
                .toList();
    }

    private BotConfig config() {
        return ((BotConfigResult.Valid) BotConfigReader.read(folder)).config();
    }

    private List<String> warnings(String file) {
        return ((BotConfigResult.Valid) BotConfigReader.read(folder))
                .warnings().stream()
                        .map(Finding::format)
                        .filter(line -> line.startsWith(file))
                        .toList();
    }
}
