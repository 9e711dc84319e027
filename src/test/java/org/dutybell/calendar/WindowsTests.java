package org.dutybell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Awkward days. Each window is written as {@code period: first day .. last day}. */
class WindowsTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final BureauCalendar CALENDAR = new BureauCalendar(
            List.of(
                    off("2026-01-01"),
                    worked("2026-01-04"),
                    off("2026-04-06"),
                    worked("2026-05-09"),
                    off("2026-09-25"),
                    worked("2026-10-10"),
                    off("2027-03-31"),
                    off("2027-10-01")),
            List.of(2027),
            List.of(
                    new Term("spring 2026", LocalDate.parse("2026-03-04"), LocalDate.parse("2026-07-15")),
                    new Term("autumn 2026", LocalDate.parse("2026-09-01"), LocalDate.parse("2027-01-15")),
                    new Term("spring 2027", LocalDate.parse("2027-03-01"), LocalDate.parse("2027-07-15"))),
            List.of());

    @ParameterizedTest
    @CsvSource({
        // month end: a 31st on a Saturday is due on the Friday before
        "month, working-days, 2026-01-01, 2026-01-31, 2026-01: 2026-01-02 .. 2026-01-30",
        "month, working-days, 2026-10-01, 2026-10-31, 2026-10: 2026-10-01 .. 2026-10-30",
        // February, ordinary and leap
        "month, working-days, 2027-02-01, 2027-02-28, 2027-02: 2027-02-01 .. 2027-02-26",
        "month, working-days, 2028-02-01, 2028-02-29, 2028-02: 2028-02-01 .. 2028-02-29",
        // a make-up Saturday can open a window and be its due day
        "half-month, working-days, 2026-05-01, 2026-05-15, 2026-05-H1: 2026-05-01 .. 2026-05-15",
        "half-month, school-days, 2026-10-01, 2026-10-15, 2026-10-H1: 2026-10-01 .. 2026-10-15",
        // a term that begins in the middle of a period, and one that ends there
        "month, school-days, 2026-03-01, 2026-03-31, 2026-03: 2026-03-04 .. 2026-03-31",
        "half-month, school-days, 2026-03-01, 2026-03-15, 2026-03-H1: 2026-03-04 .. 2026-03-13",
        "month, school-days, 2026-07-01, 2026-07-31, 2026-07: 2026-07-01 .. 2026-07-15",
        "quarter, school-days, 2026-07-01, 2026-07-31, 2026-Q3: 2026-07-01 .. 2026-09-30",
        "quarter, school-days, 2027-01-01, 2027-01-31, 2027-Q1: 2027-01-01 .. 2027-03-30",
        // a quarter that ends on a holiday, and one that begins on one
        "quarter, working-days, 2027-01-01, 2027-01-31, 2027-Q1: 2027-01-01 .. 2027-03-30",
        "quarter, working-days, 2027-10-01, 2027-10-31, 2027-Q4: 2027-10-04 .. 2027-12-31",
        // a year that begins on a holiday
        "year, working-days, 2026-01-01, 2026-12-31, 2026: 2026-01-02 .. 2026-12-31",
        "year, school-days, 2026-01-01, 2026-12-31, 2026: 2026-03-04 .. 2026-12-31"
    })
    void opensOnTheFirstAndIsDueOnTheLastDayThatCounts(
            String rhythm, String follows, LocalDate from, LocalDate to, String window) {
        assertThat(windows(rule(rhythm, follows), from, to)).containsExactly(window);
    }

    @Test
    void splitsAMonthAfterThe15th() {
        assertThat(windows(rule("half-month", "working-days"), day("2027-03-01"), day("2027-04-30")))
                .containsExactly(
                        "2027-03-H1: 2027-03-01 .. 2027-03-15",
                        "2027-03-H2: 2027-03-16 .. 2027-03-30",
                        "2027-04-H1: 2027-04-01 .. 2027-04-15",
                        "2027-04-H2: 2027-04-16 .. 2027-04-30");
    }

    @Test
    void owesNothingWhereNoDayCounts() {
        assertThat(windows(rule("month", "school-days"), day("2026-07-20"), day("2026-08-31")))
                .isEmpty();
        assertThat(windows(rule("half-month", "school-days"), day("2026-07-16"), day("2026-08-31")))
                .isEmpty();
        assertThat(windows(rule("school-day", "school-days"), day("2027-01-16"), day("2027-02-28")))
                .isEmpty();
    }

    @Test
    void countsMakeUpSaturdaysAndSkipsHolidaysAndWeekends() {
        assertThat(windows(rule("school-day", "school-days"), day("2026-05-07"), day("2026-05-11")))
                .extracting(window -> window.substring(0, 10))
                .containsExactly("2026-05-07", "2026-05-08", "2026-05-09", "2026-05-11");
        assertThat(windows(rule("school-day", "school-days"), day("2026-04-03"), day("2026-04-07")))
                .extracting(window -> window.substring(0, 10))
                .containsExactly("2026-04-03", "2026-04-07");
    }

    @Test
    void listsAWindowInTheRangeInWhichItOpensAndInNoOther() {
        WindowRule quarter = rule("quarter", "working-days");

        assertThat(windows(quarter, day("2027-09-30"), day("2027-10-03"))).isEmpty();
        assertThat(windows(quarter, day("2027-10-04"), day("2027-10-04"))).hasSize(1);
        assertThat(windows(quarter, day("2027-10-05"), day("2027-12-31"))).isEmpty();
    }

    @Test
    void givesTheSameWindowsPieceByPieceAsAtOnce() {
        for (Rhythm rhythm : List.of(Rhythm.SCHOOL_DAY, Rhythm.HALF_MONTH, Rhythm.MONTH, Rhythm.QUARTER, Rhythm.YEAR)) {
            WindowRule rule = rule(rhythm.code(), "working-days");
            List<String> atOnce = windows(rule, day("2026-01-01"), day("2027-12-31"));
            List<String> pieces = day("2026-01-01")
                    .datesUntil(day("2028-01-01"))
                    .flatMap(day -> windows(rule, day, day).stream())
                    .toList();
            assertThat(pieces).isEqualTo(atOnce);
        }
    }

    @Test
    void keepsAYearlyDutyInItsPartOfTheYear() {
        WindowRule rule = yearly("02-29", "03-31");

        assertThat(windows(rule, day("2027-01-01"), day("2028-12-31")))
                .containsExactly("2027: 2027-03-01 .. 2027-03-30", "2028: 2028-02-29 .. 2028-03-31");
    }

    @Test
    void takesTimesOfDayInTheBureausZone() {
        Window window = new Windows(CALENDAR, ZONE)
                .opening(rule("quarter", "working-days"), day("2026-04-01"), day("2026-04-01"))
                .findFirst()
                .orElseThrow();

        assertThat(window.opens()).isEqualTo("2026-04-01T00:30:00Z");
        assertThat(window.due()).isEqualTo("2026-06-30T09:30:00Z");
    }

    private static List<String> windows(WindowRule rule, LocalDate from, LocalDate to) {
        return new Windows(CALENDAR, ZONE)
                .opening(rule, from, to)
                .map(window -> window.period().code() + ": "
                        + window.opens().atZone(ZONE).toLocalDate() + " .. "
                        + window.due().atZone(ZONE).toLocalDate())
                .toList();
    }

    private static WindowRule rule(String rhythm, String follows) {
        DayKind kind = follows.equals("school-days") ? DayKind.SCHOOL_DAYS : DayKind.WORKING_DAYS;
        return rule(Rhythm.parse(rhythm).orElseThrow(), kind, null, null);
    }

    private static WindowRule yearly(String from, String to) {
        return rule(Rhythm.YEAR, DayKind.WORKING_DAYS, MonthDay.parse("--" + from), MonthDay.parse("--" + to));
    }

    private static WindowRule rule(Rhythm rhythm, DayKind follows, @Nullable MonthDay from, @Nullable MonthDay to) {
        return new WindowRule(rhythm, follows, LocalTime.of(8, 30), LocalTime.of(17, 30), from, to, List.of(), 0);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static DayOverride off(String day) {
        return new DayOverride(day(day), "holiday", true);
    }

    private static DayOverride worked(String day) {
        return new DayOverride(day(day), "make-up", false);
    }
}
