package org.dutybell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a day is a school day: of all, of a school that is closed, of one with terms of its own. */
class SchoolDaysTests {

    private static final BureauCalendar CALENDAR = new BureauCalendar(
            StatutoryDays.of(2026).list(),
            List.of(),
            List.of(new Term("autumn", day("2026-09-01"), day("2027-01-15"))),
            List.of(),
            List.of(new SchoolCalendar(
                    "kindergarten",
                    "kindergarten",
                    List.of("k"),
                    List.of(new Term("k", day("2026-08-24"), day("2026-12-31"))))),
            List.of(
                    new SchoolDayChange("s", day("2026-11-24"), day("2026-11-25"), false, "no water"),
                    new SchoolDayChange("s", day("2026-11-28"), day("2026-11-28"), true, "sports"),
                    new SchoolDayChange("", day("2026-11-12"), day("2026-11-12"), false, "storm"),
                    new SchoolDayChange(
                            "k", day("2026-11-12"), day("2026-11-12"), true, "held in spite of the storm")));

    @ParameterizedTest
    @CsvSource({
        // day, common, s, k
        "2026-08-24, false, false, true",
        "2026-08-30, false, false, false",
        "2026-09-01, true, true, true",
        "2026-09-20, true, true, true",
        "2026-10-01, false, false, false",
        "2026-11-12, false, false, false",
        "2026-11-24, true, false, true",
        "2026-11-25, true, false, true",
        "2026-11-26, true, true, true",
        "2026-11-28, false, true, false",
        "2027-01-04, true, true, false",
        "2027-01-16, false, false, false"
    })
    void followsTheUnit(LocalDate day, boolean common, boolean s, boolean k) {
        assertThat(List.of("", "s", "k"))
                .extracting(unit -> CALENDAR.days(unit).isSchoolDay(day))
                .containsExactly(common, s, k);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
