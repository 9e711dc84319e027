package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.WindowRule;
import org.dutybell.duty.Duty;
import org.junit.jupiter.api.Test;

/** The form of a sensitive period, with the duties of the sample bureau. */
class SensitiveFormTests {

    private static final List<Duty> DUTIES = ((BotConfigResult.Valid) BotConfigReader.read(Path.of("bot-config")))
            .config()
            .duties();
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    void meansEveryDutyThatSaysDenserWhenNoneIsTicked() {
        SensitivePeriod period = reader(form("", List.of())).read().orElseThrow();

        assertThat(DUTIES)
                .filteredOn(duty ->
                        period.denser(duty.code(), duty.denser()).findAny().isPresent())
                .hasSize(4);
        assertThat(period.allDays()).isFalse();
    }

    @Test
    void keepsTheTimesOfDayOfEachDuty() {
        SensitivePeriod period =
                reader(form("week", List.of("school-patrol"))).read().orElseThrow();

        assertThat(period.denser("school-patrol", null)).singleElement().satisfies(rule -> {
            Duty patrol = DUTIES.stream()
                    .filter(duty -> duty.code().equals("school-patrol"))
                    .findFirst()
                    .orElseThrow();
            assertThat(rule).isEqualTo(patrol.window().inRhythm(Rhythm.WEEK));
            assertThat(rule)
                    .extracting(WindowRule::opensAt)
                    .isEqualTo(patrol.window().opensAt());
        });
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        SensitiveForm form = new SensitiveForm(
                " ", "2027-02-30", "soon", "", null, "yearly", "", List.of("school-patrol", "nothing"));

        assertThat(problems(form))
                .containsExactly(
                        "sensitive.problem.name",
                        "sensitive.problem.basis",
                        "sensitive.problem.who",
                        "sensitive.problem.from",
                        "sensitive.problem.to",
                        "sensitive.problem.rhythm",
                        "sensitive.problem.duty");
    }

    @Test
    void refusesDaysThatAreOverOrOutOfOrderOrTooMany() {
        assertThat(problems(days("2027-03-03", "2027-03-02"))).containsExactly("sensitive.problem.order");
        assertThat(problems(days("2027-02-01", "2027-02-28"))).containsExactly("sensitive.problem.over");
        assertThat(problems(days("2027-03-01", "2028-03-03"))).containsExactly("sensitive.problem.long");
        assertThat(problems(days("2027-02-01", "2027-03-01"))).isEmpty();
    }

    @Test
    void asksForARhythmWhereTheDutySaysNone() {
        assertThat(problems(form("", List.of("school-patrol")))).containsExactly("sensitive.problem.no-rhythm");
    }

    private static List<String> problems(SensitiveForm form) {
        SensitiveFormReader reader = reader(form);
        assertThat(reader.read().isEmpty()).isEqualTo(!reader.problems().isEmpty());
        return reader.problems().stream().map(Line::key).toList();
    }

    private static SensitiveFormReader reader(SensitiveForm form) {
        return new SensitiveFormReader(form, DUTIES, TODAY);
    }

    private static SensitiveForm form(String rhythm, List<String> duties) {
        return new SensitiveForm("全国两会", "2027-03-03", "2027-03-13", "上级通知", "李主任", rhythm, null, duties);
    }

    private static SensitiveForm days(String from, String to) {
        return new SensitiveForm("全国两会", from, to, "上级通知", "李主任", "", null, null);
    }
}
