package org.dutybell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates, cron and deadlines after an event. Each window is written as {@code period: opens .. due}. */
class OccasionWindowsTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final BureauCalendar CALENDAR = new BureauCalendar(
            StatutoryDays.of(2026).list(),
            List.of(),
            List.of(),
            List.of(new KeyDay("day", "day", KeyDayRule.parse("10-03").orElseThrow())));

    @Test
    void owesOnceOnADate() {
        WindowRule rule = rule(Rhythm.ONCE, DayKind.WORKING_DAYS, 7, null, new Occasion.Once(day("2026-10-03")));

        assertThat(windows(rule, "2026-01-01", "2027-12-31"))
                .containsExactly("2026-10-03: 2026-09-26T08:30 .. 2026-10-03T17:30");
        assertThat(windows(rule, "2026-09-27", "2027-12-31")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"keep, 0, 10-03, 10-03", "before, 0, 09-30, 09-30", "before, 5, 09-28, 09-30", "after, 5, 09-28, 10-08"
    })
    void movesAKeyDayInTheHolidaysOnlyWhenItIsTold(String policy, int before, String opens, String due) {
        WindowDays days = new WindowDays(null, null, DueDayPolicy.parse(policy).orElseThrow());
        WindowRule rule = new WindowRule(
                Rhythm.KEY_DAY,
                DayKind.WORKING_DAYS,
                LocalTime.of(8, 30),
                LocalTime.of(17, 30),
                null,
                null,
                List.of("day"),
                before,
                days,
                null);

        assertThat(windows(rule, "2026-09-01", "2026-10-31"))
                .containsExactly("2026-10-03: 2026-%sT08:30 .. 2026-%sT17:30".formatted(opens, due));
    }

    @Test
    void opensAtEachFiringOfACron() {
        WindowRule mondays = cron("0 30 8 ? * MON", null);

        assertThat(windows(mondays, "2026-10-01", "2026-10-12"))
                .containsExactly(
                        "2026-10-05T0830: 2026-10-05T08:30 .. 2026-10-05T17:30",
                        "2026-10-12T0830: 2026-10-12T08:30 .. 2026-10-12T17:30");
    }

    @Test
    void restsOnDaysOffWhenACronFollowsWorkingDays() {
        WindowRule mondays =
                rule(Rhythm.CRON, DayKind.WORKING_DAYS, 0, null, new Occasion.Cron("0 30 8 ? * MON", null));

        assertThat(windows(mondays, "2026-10-01", "2026-10-12"))
                .containsExactly("2026-10-12T0830: 2026-10-12T08:30 .. 2026-10-12T17:30");
    }

    @ParameterizedTest
    @CsvSource({
        "0 0 18 28 2 ?, , 2026-02-28T18:00 .. 2026-03-01T17:30",
        "0 0 18 28 2 ?, PT4H, 2026-02-28T18:00 .. 2026-02-28T22:00",
        "0 0 18 28 2 ?, P1D, 2026-02-28T18:00 .. 2026-03-01T17:30",
        "0 0 18 28 2 ?, 1 working-day, 2026-02-28T18:00 .. 2026-03-02T17:30",
        "0 0 8 L 2 ?, , 2026-02-28T08:00 .. 2026-02-28T17:30",
        "0 0 8 ? 2 SAT#4, , 2026-02-28T08:00 .. 2026-02-28T17:30"
    })
    void isDueByTheNextDueTimeOrWithinAGivenTime(String cron, @Nullable String within, String window) {
        WindowRule rule = cron(cron, within == null ? null : new Within(within));

        assertThat(windows(rule, "2026-02-01", "2026-02-28"))
                .singleElement()
                .asString()
                .endsWith(": " + window);
    }

    @ParameterizedTest
    @CsvSource({
        "P10D, keep, 2026-10-03T17:30",
        "P10D, after, 2026-10-08T17:30",
        "P10D, before, 2026-09-30T17:30",
        "10 working-days, keep, 2026-10-14T17:30",
        "PT36H, keep, 2026-09-24T21:15"
    })
    void countsFromTheFulfilmentOfAnotherDuty(String within, String policy, String due) {
        WindowDays days = new WindowDays(null, null, DueDayPolicy.parse(policy).orElseThrow());
        WindowRule rule =
                rule(Rhythm.AFTER, DayKind.WORKING_DAYS, 0, days, new Occasion.After("inspection", new Within(within)));
        Instant done = Instant.parse("2026-09-23T01:15:00Z");

        Window window = new Windows(CALENDAR, SHANGHAI)
                .following(rule, "", new Period("2026-Q3", day("2026-07-01"), day("2026-09-30")), done);

        assertThat(window.period().code()).isEqualTo("2026-Q3");
        assertThat(window.opens()).isEqualTo(done);
        assertThat(window.due().atZone(SHANGHAI).toLocalDateTime()).isEqualTo(due);
    }

    @Test
    void plansNothingThatDependsOnAnEvent() {
        WindowRule rule =
                rule(Rhythm.AFTER, DayKind.WORKING_DAYS, 0, null, new Occasion.After("inspection", new Within("P10D")));

        assertThat(windows(rule, "2026-01-01", "2026-12-31")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0 30 8 ? * MON, ",
        "'0 0 8,12 * * *', ",
        "30 8 * * MON, does not parse",
        "0 0 25 * * *, does not parse",
        "0 0 8 30 2 ?, never fires",
        "* 0 8 * * *, fires too often",
        "0 */10 * * * *, fires too often"
    })
    void saysWhatIsWrongWithACron(String expression, @Nullable String problem) {
        Optional<String> found = Firings.problem(expression);

        if (problem == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).get().asString().startsWith(problem);
        }
    }

    private static List<String> windows(WindowRule rule, String from, String to) {
        return new Windows(CALENDAR, SHANGHAI)
                .opening(rule, day(from), day(to))
                .map(window -> window.period().code() + ": "
                        + window.opens().atZone(SHANGHAI).toLocalDateTime() + " .. "
                        + window.due().atZone(SHANGHAI).toLocalDateTime())
                .toList();
    }

    private static WindowRule cron(String expression, @Nullable Within within) {
        return rule(Rhythm.CRON, DayKind.ALL_DAYS, 0, null, new Occasion.Cron(expression, within));
    }

    private static WindowRule rule(
            Rhythm rhythm, DayKind follows, int before, @Nullable WindowDays days, Occasion occasion) {
        return new WindowRule(
                rhythm,
                follows,
                LocalTime.of(8, 30),
                LocalTime.of(17, 30),
                null,
                null,
                List.of(),
                before,
                days,
                occasion);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
