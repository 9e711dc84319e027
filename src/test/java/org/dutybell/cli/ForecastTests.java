package org.dutybell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.cli.SmallBureau.A_WORD;
import static org.dutybell.cli.SmallBureau.DILIGENT;
import static org.dutybell.cli.SmallBureau.MARCH;
import static org.dutybell.cli.SmallBureau.daily;
import static org.dutybell.cli.SmallBureau.march;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dutybell.duty.Duty;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Edition;
import org.dutybell.notification.Way;
import org.junit.jupiter.api.Test;

/** A month of twenty school days, each figure counted by hand. */
class ForecastTests {

    private static final List<String> MORNING = List.of("opens");
    private static final List<String> MORNING_AND_AFTERNOON = List.of("opens", "2h");
    /** A fifth is missed; half of the rest answers before the second reminder, half of the missed after each step. */
    private static final Assumptions FORGETFUL = new Assumptions(0.2, 0.5, 0.5, 1, true, true, false, false);

    private static final Duration AT_ONCE = Duration.ZERO;

    @Test
    void oneDutyOfOneSchoolCostsAReminderAnAnswerAndAReceiptADay() {
        MonthCost march = march(DILIGENT, daily("patrol", "guard", A_WORD, MORNING));

        assertThat(march.of(CostKind.REMINDERS)).isEqualTo(new Cost(0, 20));
        assertThat(march.of(CostKind.ANSWERS)).isEqualTo(new Cost(0, 20));
        assertThat(march.of(CostKind.RECEIPTS)).isEqualTo(new Cost(0, 20));
        assertThat(march.total()).isEqualTo(new Cost(0, 60));
    }

    @Test
    void eachPictureIsACall() {
        MonthCost march = march(DILIGENT, daily("patrol", "guard", new EvidenceRule(2, true, false), MORNING));

        assertThat(march.of(CostKind.PICTURES)).isEqualTo(new Cost(40, 0));
        assertThat(march.total()).isEqualTo(new Cost(40, 60));
    }

    @Test
    void onThePageAnswersReceiptsAndPicturesCostNothing() {
        Duty patrol = daily("patrol", "guard", new EvidenceRule(2, true, false), MORNING);

        assertThat(march(DILIGENT.onThePage(), patrol).total()).isEqualTo(new Cost(0, 20));
    }

    @Test
    void theSecondReminderGoesOnlyToWhomTheFirstDidNotMove() {
        MonthCost march = march(FORGETFUL, daily("patrol", "guard", A_WORD, MORNING_AND_AFTERNOON));

        // 20 in the morning; in the afternoon 0.2 + 0.8 x 0.5 = 0.6 are open
        assertThat(march.of(CostKind.REMINDERS)).isEqualTo(new Cost(0, 32));
        assertThat(march.of(CostKind.ANSWERS)).isEqualTo(new Cost(0, 16));
    }

    /** Forty messages a day are 320 on the eighth day, more than a tenth of the standard edition's. */
    @Test
    void whatCallsNobodyGoesByCallsOnceMessagesRunAhead() {
        Duty patrol = daily("patrol", "guard", A_WORD, MORNING);

        assertThat(march(new Assumptions(0, 1, 0, 20, true, true, false, false), patrol)
                        .of(CostKind.REMINDERS))
                .isEqualTo(new Cost(13, 7));
        assertThat(march(new Assumptions(0, 1, 0, 20, true, true, false, false, false, 1, true, false, false), patrol)
                        .of(CostKind.REMINDERS))
                .as("nobody wrote to the bot in the groups")
                .isEqualTo(new Cost(0, 20));
    }

    /** Only a fifth is missed and reminded of when it is overdue, twenty times. */
    @Test
    void whatIsOverdueCallsItsHolderThroughoutTheMonth() {
        Duty patrol = daily("patrol", "guard", A_WORD, List.of("overdue-1"));

        assertThat(march(new Assumptions(0.2, 0.5, 0, 20, true, true, false, false), patrol)
                        .of(CostKind.REMINDERS))
                .isEqualTo(new Cost(0, 4));
    }

    @Test
    void nudgesOnOneInstantAreOneReminder() {
        MonthCost march = march(DILIGENT, daily("patrol", "guard", A_WORD, List.of("opens", "due", "3d")));

        assertThat(march.of(CostKind.REMINDERS)).isEqualTo(new Cost(0, 20));
    }

    @Test
    void whatOnePlaceHearsAtOneInstantIsOneMessage() {
        MonthCost march = march(
                FORGETFUL,
                daily("patrol", "guard", A_WORD, MORNING_AND_AFTERNOON),
                daily("gate", "guard", A_WORD, MORNING_AND_AFTERNOON));

        // 20 in the morning; in the afternoon both are done with chance 0.4 x 0.4: 20 x 0.84
        assertThat(march.of(CostKind.REMINDERS)).isEqualTo(new Cost(0, 37));
        assertThat(march.of(CostKind.ANSWERS)).isEqualTo(new Cost(0, 32));
    }

    @Test
    void aMessageHasThirtyLines() {
        Duty[] duties = IntStream.range(0, 31)
                .mapToObj(number -> daily("patrol-" + number, "guard", A_WORD, MORNING))
                .toArray(Duty[]::new);

        Assumptions silent = new Assumptions(0, 1, 0, 0, true, true, false, false);
        assertThat(march(silent, duties).of(CostKind.REMINDERS)).isEqualTo(new Cost(0, 40));
    }

    @Test
    void aLeaderIsRemindedByCallsAndHasATodoMadeAndFinished() {
        Duty walk = daily("walk", "head", A_WORD, MORNING);

        assertThat(march(DILIGENT, walk).of(CostKind.REMINDERS)).isEqualTo(new Cost(20, 0));
        assertThat(march(DILIGENT, walk).of(CostKind.TODOS)).isEqualTo(new Cost(40, 0));
        assertThat(march(new Assumptions(0, 1, 0, 1, true, false, false, false), walk)
                        .of(CostKind.TODOS))
                .isEqualTo(Cost.NONE);
    }

    @Test
    void aMorningDigestTellsWhatOpensInAGroupAndInPrivate() {
        Assumptions mornings = new Assumptions(0, 1, 0, 1, true, false, false, false, true, 0, false, true, false);
        MonthCost group = march(mornings, daily("patrol", "guard", A_WORD, MORNING));
        MonthCost leader = march(mornings, daily("walk", "head", A_WORD, MORNING));

        assertThat(group.of(CostKind.DIGESTS)).isEqualTo(new Cost(0, 20));
        assertThat(group.of(CostKind.REMINDERS)).isEqualTo(Cost.NONE);
        assertThat(leader.of(CostKind.DIGESTS)).isEqualTo(new Cost(20, 0));
        assertThat(leader.of(CostKind.REMINDERS)).isEqualTo(Cost.NONE);
    }

    @Test
    void eachLeaderGetsADigestAWeek() {
        Duty walk = daily("walk", "head", A_WORD, MORNING);
        Assumptions digests = new Assumptions(0, 1, 0, 1, true, true, false, true);

        assertThat(march(digests, walk).of(CostKind.DIGESTS))
                .as("five Mondays, one headmaster")
                .isEqualTo(new Cost(5, 0));
        assertThat(march(DILIGENT, walk).of(CostKind.DIGESTS)).isEqualTo(Cost.NONE);
    }

    @Test
    void aMissIsToldLevelByLevelUntilItIsAnswered() {
        MonthCost march = march(FORGETFUL, daily("patrol", "guard", A_WORD, MORNING, AT_ONCE, Duration.ofHours(2)));

        // 20 x 0.2 to the headmaster, then 20 x 0.1 to the group
        assertThat(march.of(CostKind.ESCALATIONS)).isEqualTo(new Cost(4, 2));
        // 20 x 0.1 answers after the headmaster heard, 20 x 0.05 after both did
        assertThat(march.of(CostKind.STAND_DOWNS)).isEqualTo(new Cost(3, 1));
        assertThat(march.of(CostKind.ANSWERS)).isEqualTo(new Cost(0, 16 + 3));
    }

    @Test
    void missesOfOneMomentAreToldInOneMessage() {
        MonthCost march = march(
                FORGETFUL,
                daily("patrol", "guard", A_WORD, MORNING, AT_ONCE),
                daily("gate", "guard", A_WORD, MORNING, AT_ONCE));

        // 20 x (1 - 0.8 x 0.8)
        assertThat(march.of(CostKind.ESCALATIONS)).isEqualTo(new Cost(7, 0));
    }

    @Test
    void aLevelWithNobodyTakesNoTime() {
        MonthCost march = march(FORGETFUL, daily("bus", "driver", A_WORD, MORNING, AT_ONCE, Duration.ofDays(40)));

        assertThat(march.of(CostKind.ESCALATIONS)).isEqualTo(new Cost(4, 0));
    }

    @Test
    void withoutWebhooksAGroupCostsCalls() {
        Assumptions noWebhooks = new Assumptions(0, 1, 0, 1, false, true, false, false);

        MonthCost march = march(noWebhooks, daily("patrol", "guard", A_WORD, MORNING));

        assertThat(march.of(CostKind.REMINDERS)).isEqualTo(new Cost(20, 0));
        assertThat(march.of(CostKind.RECEIPTS)).isEqualTo(new Cost(0, 20));
    }

    @Test
    void aPressOnACardIsAnswerEnoughWhereNoProofIsWanted() {
        Assumptions cards = new Assumptions(0, 1, 0, 1, true, true, true, false);
        EvidenceRule picture = new EvidenceRule(1, false, false);

        MonthCost pressed = march(cards, daily("patrol", "guard", A_WORD, MORNING));
        MonthCost proved = march(cards, daily("patrol", "guard", picture, MORNING));

        assertThat(pressed.of(CostKind.REMINDERS)).isEqualTo(new Cost(20, 0));
        assertThat(pressed.of(CostKind.CARDS)).isEqualTo(new Cost(20, 20));
        assertThat(pressed.total()).isEqualTo(new Cost(40, 20));
        assertThat(proved.total()).isEqualTo(new Cost(40 + 20, 20 + 20 + 20));
    }

    @Test
    void severalObligationsMayBeAnsweredInOneMessage() {
        Assumptions twoInOne = new Assumptions(0, 1, 0, 0.5, true, true, false, false);

        MonthCost march = march(twoInOne, daily("patrol", "guard", A_WORD, MORNING));

        assertThat(march.of(CostKind.ANSWERS)).isEqualTo(new Cost(0, 10));
        assertThat(march.of(CostKind.RECEIPTS)).isEqualTo(new Cost(0, 10));
    }

    @Test
    void eachThingCountsInTheMonthInWhichItHappens() {
        Forecast forecast = SmallBureau.forecast(
                FORGETFUL, daily("patrol", "guard", A_WORD, MORNING, AT_ONCE, Duration.ofDays(31)));

        SortedMap<?, MonthCost> months = forecast.months(MARCH, MARCH.plusMonths(1));

        // the first miss is of 1 March at 17:00, so all second steps fall into April
        assertThat(months.get(MARCH).of(CostKind.ESCALATIONS)).isEqualTo(new Cost(4, 0));
        assertThat(months.get(MARCH.plusMonths(1)).of(CostKind.ESCALATIONS)).isEqualTo(new Cost(0, 2));
        assertThat(months.get(MARCH.plusMonths(1)).of(CostKind.REMINDERS)).isEqualTo(Cost.NONE);
        assertThat(forecast.months(MARCH.plusMonths(1), MARCH.plusMonths(1))
                        .get(MARCH.plusMonths(1))
                        .total())
                .isEqualTo(months.get(MARCH.plusMonths(1)).total());
    }

    @Test
    void theDearestMonthIsTheOneThatTakesMostOfEitherQuota() {
        SortedMap<YearMonth, MonthCost> months = new TreeMap<>();
        months.put(MARCH, cost(Way.PRIVATE, 1000));
        months.put(MARCH.plusMonths(1), cost(Way.SESSION, 900));
        months.put(MARCH.plusMonths(2), cost(Way.SESSION, 900));

        assertThat(Forecast.dearest(months, Edition.STANDARD).getKey()).isEqualTo(MARCH.plusMonths(1));
        assertThat(Forecast.dearest(months, Edition.PROFESSIONAL).getKey()).isEqualTo(MARCH.plusMonths(1));
    }

    private static MonthCost cost(Way way, int times) {
        MonthCost cost = new MonthCost();
        cost.add(CostKind.REMINDERS, Cost.sending(way), times);
        return cost;
    }

    @Test
    void looksAtTheYearsOfTheCalendar() {
        Forecast forecast = SmallBureau.forecast(DILIGENT, daily("patrol", "guard", A_WORD, MORNING));

        assertThat(forecast.years()).containsExactly(2027);
        assertThat(forecast.dearestYear(Edition.STANDARD)).hasValueSatisfying(months -> {
            assertThat(months).hasSize(12);
            assertThat(Forecast.dearest(months, Edition.STANDARD).getKey()).isEqualTo(MARCH);
        });
    }

    @Test
    void hasNoDearestYearWithoutACalendar() {
        Forecast forecast = SmallBureau.forecast(List.of(), DILIGENT, daily("patrol", "guard", A_WORD, MORNING));

        assertThat(forecast.dearestYear(Edition.STANDARD)).isEmpty();
        assertThat(DearestMonth.of(forecast, Edition.STANDARD)).isEmpty();
    }

    @Test
    void leavesOutTheYearsBetweenThatHaveNoCalendar() {
        Forecast forecast =
                SmallBureau.forecast(List.of(2026, 2028), DILIGENT, daily("patrol", "guard", A_WORD, MORNING));

        assertThat(forecast.dearestYear(Edition.STANDARD))
                .hasValueSatisfying(
                        months -> assertThat(months.firstKey().getYear()).isEqualTo(2026));
    }
}
