package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.duty.Burden;
import org.dutybell.duty.DutyKind;
import org.dutybell.obligation.SensitiveForecast.OfDuty;
import org.junit.jupiter.api.Test;

/** What two weeks in March 2027 add for the sample bureau: one principal, one safety lead, and the other members. */
class SensitiveDifferenceTests {

    private static final BotConfig SAMPLE =
            ((BotConfigResult.Valid) BotConfigReader.read(Path.of("bot-config"))).config();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final SensitivePeriod TWO_WEEKS = period("two-weeks", 8, 21);
    private static final int LEADERS = (int) SAMPLE.roster().posts().stream()
            .filter(post -> List.of("safety-lead", "member").contains(post.role()))
            .count();

    @Test
    void countsWhatIsAddedByDuty() {
        SensitiveForecast forecast = forecast(TWO_WEEKS, List.of(), Burden.USUAL);

        assertThat(forecast.duties())
                .extracting(OfDuty::code, OfDuty::obligations)
                .containsExactly(
                        tuple("principal-led-inspection", 2),
                        tuple("leaders-inspection", 2 * LEADERS),
                        tuple("principal-oversight-inspection", 2),
                        tuple("safety-lead-inspection", 2));
        assertThat(forecast.obligations()).isEqualTo(6 + 2 * LEADERS);
    }

    @Test
    void saysMinutesOfAnAverageWeek() {
        SensitiveForecast forecast = forecast(TWO_WEEKS, List.of(), minutes(10, 10_000));

        assertThat(forecast.units()).singleElement().satisfies(unit -> {
            assertThat(unit.obligations()).isEqualTo(6 + 2 * LEADERS);
            assertThat(unit.minutesPerWeek()).isEqualTo((6 + 2 * LEADERS) * 10 / 2);
        });
        assertThat(forecast.overBudget()).isEmpty();
    }

    @Test
    void addsNothingWhereAnotherPeriodAsksForTheSame() {
        SensitiveForecast forecast = forecast(TWO_WEEKS, List.of(period("other", 1, 31)), Burden.USUAL);

        assertThat(forecast.obligations()).isZero();
        assertThat(forecast.messages()).isZero();
        assertThat(forecast.mostMinutes()).isZero();
    }

    @Test
    void namesPostsThatItBringsOverTheBudget() {
        assertThat(forecast(TWO_WEEKS, List.of(), minutes(60, 100)).overBudget())
                .containsExactly("leadership/principal", "leadership/safety-lead");
    }

    @Test
    void countsMessagesOfOnePersonAtOneTimeOnce() {
        SensitiveForecast forecast = forecast(TWO_WEEKS, List.of(), Burden.USUAL);

        assertThat(forecast.messages()).isPositive().isLessThanOrEqualTo(forecast.obligations() * 6);
    }

    @Test
    void spreadsWhatMayBeDoneInAnyWeekOverItsWeeks() {
        List<PlannedObligation> quarter = new ObligationPlanner(
                        SAMPLE.duties(), SAMPLE.roster(), SAMPLE.calendar(), ZONE)
                .plan(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31)).stream()
                        .filter(one -> one.duty().code().equals("safety-lead-inspection"))
                        .toList();
        WeeklyBurden weekly = WeeklyBurden.of(quarter, Burden.USUAL, ZONE);

        assertThat(quarter).hasSize(1);
        assertThat(weekly.of("leadership/safety-lead")).hasSize(13);
        assertThat(weekly.of("leadership/safety-lead").values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(90, offset(0.001));
        assertThat(weekly.over(6)).containsExactly("leadership/safety-lead");
        assertThat(weekly.over(7)).isEmpty();
    }

    private static SensitiveForecast forecast(SensitivePeriod period, List<SensitivePeriod> others, Burden burden) {
        return new SensitiveDifference(SAMPLE.duties(), SAMPLE.roster(), SAMPLE.calendar(), burden, ZONE)
                .of(period, others, one -> true);
    }

    /** An inspection takes so many minutes, everything else takes none. */
    private static Burden minutes(int inspection, int budget) {
        Map<DutyKind, Integer> minutes = Stream.of(DutyKind.values())
                .collect(Collectors.toMap(kind -> kind, kind -> kind == DutyKind.INSPECTION ? inspection : 0));
        return new Burden(minutes, budget);
    }

    private static SensitivePeriod period(String code, int from, int to) {
        return new SensitivePeriod(
                code, code, LocalDate.of(2027, 3, from), LocalDate.of(2027, 3, to), "notice", false, List.of());
    }
}
