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

/** Awkward days of every rhythm. Each window is written as {@code period: first day .. last day}. */
class RhythmWindowsTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** 2026 with the days that are published; a school that begins in August and one that is closed for a day. */
    private static final BureauCalendar CALENDAR = new BureauCalendar(
            StatutoryDays.of(2026).list(),
            List.of(),
            List.of(
                    new Term("autumn 2026", day("2026-09-01"), day("2027-01-15")),
                    new Term("spring 2027", day("2027-03-01"), day("2027-07-15"))),
            List.of(),
            List.of(new SchoolCalendar(
                    "kindergarten",
                    "kindergarten",
                    List.of("k"),
                    List.of(
                            new Term("autumn 2026", day("2026-08-24"), day("2027-01-29")),
                            new Term("summer 2027", day("2027-07-05"), day("2027-08-20"), 3)))),
            List.of(
                    new SchoolDayChange("s", day("2026-11-27"), day("2026-11-30"), false, "no water"),
                    new SchoolDayChange("s", day("2026-11-28"), day("2026-11-29"), true, "sports")));

    @ParameterizedTest
    @CsvSource({
        // weeks: the turn of the year belongs to the week of the old year, a make-up Saturday ends its week
        "week, working-days, '', 2026-12-28, 2027-01-03, 2026-W53: 2026-12-28 .. 2026-12-31",
        "week, working-days, '', 2027-01-04, 2027-01-10, 2027-W01: 2027-01-04 .. 2027-01-08",
        "week, working-days, '', 2026-09-14, 2026-09-20, 2026-W38: 2026-09-14 .. 2026-09-20",
        "week, working-days, '', 2026-10-05, 2026-10-11, 2026-W41: 2026-10-08 .. 2026-10-10",
        "week, all-days, '', 2026-10-05, 2026-10-11, 2026-W41: 2026-10-05 .. 2026-10-11",
        // half years
        "half-year, working-days, '', 2026-01-01, 2026-06-30, 2026-HY1: 2026-01-04 .. 2026-06-30",
        "half-year, school-days, '', 2026-07-01, 2026-12-31, 2026-HY2: 2026-09-01 .. 2026-12-31",
        // terms: from the term itself, also over New Year, and of the unit
        "term, school-days, '', 2026-08-01, 2026-12-31, 2026-2027-T1: 2026-09-01 .. 2027-01-15",
        "term, working-days, '', 2027-01-16, 2027-06-30, 2026-2027-T2: 2027-03-01 .. 2027-07-15",
        "term, school-days, k, 2026-08-01, 2026-12-31, 2026-2027-T1: 2026-08-24 .. 2027-01-29",
        "term, school-days, k, 2027-06-01, 2027-08-31, 2026-2027-T3: 2027-07-05 .. 2027-08-20",
        // school years
        "school-year, working-days, '', 2026-09-01, 2026-09-30, 2026-2027: 2026-09-01 .. 2027-08-31",
        "school-year, school-days, '', 2026-09-01, 2026-09-30, 2026-2027: 2026-09-01 .. 2027-07-15",
        // half months: the 15th and the 16th on days off
        "half-month, working-days, '', 2026-11-01, 2026-11-15, 2026-11-H1: 2026-11-02 .. 2026-11-13",
        "half-month, working-days, '', 2026-05-16, 2026-05-31, 2026-05-H2: 2026-05-18 .. 2026-05-29",
        // a school that is closed, and held at the weekend; closed wins
        "week, school-days, s, 2026-11-30, 2026-12-06, 2026-W49: 2026-12-01 .. 2026-12-04",
        "week, school-days, s, 2026-11-23, 2026-11-29, 2026-W48: 2026-11-23 .. 2026-11-26",
        "week, school-days, '', 2026-11-23, 2026-11-29, 2026-W48: 2026-11-23 .. 2026-11-27"
    })
    void opensOnTheFirstAndIsDueOnTheLastDayThatCounts(
            String rhythm, String follows, String unit, LocalDate from, LocalDate to, String window) {
        assertThat(windows(rule(rhythm, follows, null), unit, from, to)).containsExactly(window);
    }

    @ParameterizedTest
    @CsvSource({
        // the 25th, on a working day, a Sunday, a holiday (2026-09-25), and in a short February
        "month, day 25, before, 2026-11-01, 2026-11: 2026-11-02 .. 2026-11-25",
        "month, day 25, before, 2026-10-01, 2026-10: 2026-10-08 .. 2026-10-23",
        "month, day 25, after, 2026-10-01, 2026-10: 2026-10-08 .. 2026-10-26",
        "month, day 25, keep, 2026-10-01, 2026-10: 2026-10-08 .. 2026-10-25",
        "month, day 25, before, 2026-09-01, 2026-09: 2026-09-01 .. 2026-09-24",
        "month, day 25, after, 2026-09-01, 2026-09: 2026-09-01 .. 2026-09-28",
        "month, day 31, before, 2026-02-01, 2026-02: 2026-02-02 .. 2026-02-28",
        // a make-up Saturday counts
        "month, day 28, before, 2026-02-01, 2026-02: 2026-02-02 .. 2026-02-28",
        // the first days of October are all off: what is due then is due on the first day that counts
        "month, day 5, before, 2026-10-01, 2026-10: 2026-10-08 .. 2026-10-08",
        "month, day 5, keep, 2026-10-01, 2026-10: 2026-10-08 .. 2026-10-08",
        "month, day 5, after, 2026-10-01, 2026-10: 2026-10-08 .. 2026-10-08",
        // counted days, and days from the end
        "month, counted day 5, before, 2026-10-01, 2026-10: 2026-10-08 .. 2026-10-13",
        "month, counted day -2, before, 2026-10-01, 2026-10: 2026-10-08 .. 2026-10-29",
        "month, day -3, before, 2026-11-01, 2026-11: 2026-11-02 .. 2026-11-27",
        "month, counted day 99, before, 2026-10-01, 2026-10: 2026-10-08 .. 2026-10-30",
        // a quarter: the 20th of its second month; beyond its end when it is told to go after
        "quarter, day 20 of month 2, before, 2026-10-01, 2026-Q4: 2026-10-08 .. 2026-11-20",
        "quarter, day 31 of month 3, after, 2027-01-01, 2027-Q1: 2027-01-04 .. 2027-03-31",
        "month, day -1, after, 2026-10-01, 2026-10: 2026-10-08 .. 2026-11-02",
        "month, day -1, after, 2026-05-01, 2026-05: 2026-05-06 .. 2026-06-01",
        "quarter, day -1, before, 2026-04-01, 2026-Q2: 2026-04-01 .. 2026-06-30"
    })
    void isDueWhereTheRuleSays(String rhythm, String due, String policy, LocalDate from, String window) {
        WindowDays days = new WindowDays(
                null, new PeriodDay(due), DueDayPolicy.parse(policy).orElseThrow());

        assertThat(windows(rule(rhythm, "working-days", days), "", from, from.plusDays(12)))
                .containsExactly(window);
    }

    @Test
    void opensWhereTheRuleSaysAndNeverAfterItIsDue() {
        assertThat(windows(
                        rule("month", "working-days", new WindowDays(new PeriodDay("day 20"), null, null)),
                        "",
                        day("2026-09-01"),
                        day("2026-09-30")))
                .containsExactly("2026-09: 2026-09-20 .. 2026-09-30");
        WindowDays backwards = new WindowDays(new PeriodDay("day 24"), new PeriodDay("day 10"), null);
        assertThat(windows(rule("month", "working-days", backwards), "", day("2026-10-01"), day("2026-10-31")))
                .containsExactly("2026-10: 2026-10-26 .. 2026-10-26");
    }

    @Test
    void goesBeforeWhenSchoolDoesNotComeBackWithinTwoWeeks() {
        WindowDays after = new WindowDays(null, null, DueDayPolicy.AFTER);

        assertThat(windows(rule("month", "school-days", after), "", day("2027-01-01"), day("2027-01-31")))
                .containsExactly("2027-01: 2027-01-04 .. 2027-01-15");
        assertThat(windows(rule("month", "school-days", after), "", day("2027-07-01"), day("2027-07-31")))
                .containsExactly("2027-07: 2027-07-01 .. 2027-07-15");
    }

    @Test
    void keepsASchoolYearsDutyInItsPartOfTheYear() {
        WindowRule rule = new WindowRule(
                Rhythm.SCHOOL_YEAR,
                DayKind.WORKING_DAYS,
                LocalTime.of(8, 30),
                LocalTime.of(17, 30),
                MonthDay.of(12, 1),
                MonthDay.of(2, 29),
                List.of(),
                0);

        assertThat(windows(rule, "", day("2026-09-01"), day("2028-08-31")))
                .containsExactly("2026-2027: 2026-12-01 .. 2027-02-26", "2027-2028: 2027-12-01 .. 2028-02-29");
    }

    private static List<String> windows(WindowRule rule, String unit, LocalDate from, LocalDate to) {
        return new Windows(CALENDAR, ZONE)
                .opening(rule, unit, from, to)
                .map(window -> window.period().code() + ": "
                        + window.opens().atZone(ZONE).toLocalDate() + " .. "
                        + window.due().atZone(ZONE).toLocalDate())
                .toList();
    }

    private static WindowRule rule(String rhythm, String follows, @Nullable WindowDays days) {
        return new WindowRule(
                Rhythm.parse(rhythm).orElseThrow(),
                DayKind.valueOf(follows.replace('-', '_').toUpperCase(java.util.Locale.ROOT)),
                LocalTime.of(8, 30),
                LocalTime.of(17, 30),
                null,
                null,
                List.of(),
                0,
                days,
                null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
