package org.dutybell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule, calendar and zone; drawn by lot from fixed seeds. */
class WindowPropertiesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final int STEPS = 40;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Havana"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Kiritimati"));

    static List<Long> seeds() {
        return LongStream.rangeClosed(1, 150).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWindowDoesNotDependOnTheRangeInWhichItIsAskedFor(long seed) {
        RandomRules lot = new RandomRules(seed);
        WindowRule rule = lot.rule();
        BureauCalendar calendar = lot.calendar(StatutoryDays.of(2026).list());
        ZoneId zone = lot.one(ZONES);
        String unit = lot.one(List.of("", "school-01", "school-11"));

        List<Window> whole = windows(calendar, zone, rule, unit, FIRST, LAST);
        List<Window> pieces = new ArrayList<>();
        LocalDate from = FIRST;
        while (!from.isAfter(LAST)) {
            LocalDate to = from.plusDays(lot.one(List.of(0, 1, 6, 17, 45, 200)));
            to = to.isAfter(LAST) ? LAST : to;
            pieces.addAll(windows(calendar, zone, rule, unit, from, to));
            from = to.plusDays(1);
        }

        assertThat(pieces).as("%s in %s for '%s'", rule, zone, unit).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(windows(calendar, zone, rule, unit, FIRST.minusYears(1), LAST.plusYears(1)))
                .containsAll(whole);
    }

    /** Whether somebody goes from one to the next, each time asking only for what comes after it, or counts from the first. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theNthOccurrenceFromTheAnchorIsTheOneAfterNSteps(long seed) {
        RandomRules lot = new RandomRules(seed);
        WindowRule rule = lot.rule();
        BureauCalendar calendar = lot.calendar(StatutoryDays.of(2026).list());
        ZoneId zone = lot.one(ZONES);
        List<Window> fromTheAnchor = windows(calendar, zone, rule, "school-01", FIRST, LAST);
        LocalDate after = FIRST;

        for (int step = 0; step < Math.min(STEPS, fromTheAnchor.size()); ) {
            List<Window> next = windows(calendar, zone, rule, "school-01", after, LAST);
            LocalDate day = LocalDate.ofInstant(next.get(0).opens(), zone);
            List<Window> thatDay = windows(calendar, zone, rule, "school-01", day, day);
            assertThat(fromTheAnchor.subList(step, step + thatDay.size()))
                    .as("%s in %s after %d steps", rule, zone, step)
                    .containsExactlyInAnyOrderElementsOf(thatDay);
            step += thatDay.size();
            after = day.plusDays(1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWindowHasAKeyOfItsOwnThatFitsItsColumn(long seed) {
        RandomRules lot = new RandomRules(seed);
        WindowRule rule = lot.rule();
        List<Window> windows =
                windows(lot.calendar(StatutoryDays.of(2026).list()), lot.one(ZONES), rule, "school-01", FIRST, LAST);

        List<String> codes =
                windows.stream().map(window -> window.period().code()).toList();
        assertThat(new HashSet<>(codes)).as("%s", rule).hasSameSizeAs(codes);
        assertThat(codes)
                .allMatch(code -> code.length() <= 20)
                .noneMatch(code -> PeriodNames.of(code).equals(code));
        assertThat(windows).allMatch(window -> window.due().isAfter(window.opens()));
    }

    private static List<Window> windows(
            BureauCalendar calendar, ZoneId zone, WindowRule rule, String unit, LocalDate from, LocalDate to) {
        return new Windows(calendar, zone).opening(rule, unit, from, to).toList();
    }
}
