package org.dutybell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years that nobody gave: published ones, and those that only the law knows. */
class StatutoryDaysTests {

    @Test
    void knowsTheMakeUpWorkdaysOf2026() {
        assertThat(StatutoryDays.of(2026).provisional()).isFalse();
        assertThat(StatutoryDays.of(2026).list())
                .filteredOn(day -> !day.off())
                .extracting(day -> day.date().toString())
                .containsExactly("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
        assertThat(StatutoryDays.of(2026).list()).filteredOn(DayOverride::off).hasSize(33);
    }

    @Test
    void knowsThatThe2025HolidaysWerePublished() {
        assertThat(StatutoryDays.of(2025).provisional()).isFalse();
        assertThat(StatutoryDays.of(2025).on(LocalDate.of(2025, 10, 8)))
                .satisfies(day -> assertThat(day.off()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "2027, 01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03",
        // the Mid-Autumn Festival falls into the National Day holidays
        "2028, 01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03",
        // a leap month before the festival does not move it into the wrong one
        "2033, 01-01 01-30 01-31 02-01 02-02 04-04 05-01 05-02 06-01 09-08 10-01 10-02 10-03"
    })
    void computesTheDaysFixedByLaw(int year, String days) {
        assertThat(StatutoryDays.of(year).provisional()).isTrue();
        assertThat(StatutoryDays.of(year).list())
                .allMatch(DayOverride::off)
                .extracting(day -> day.date().toString().substring(5))
                .containsExactly(days.split(" "));
    }

    @Test
    void countsAYearThatIsNotGivenByWhatIsKnown() {
        BureauCalendar nothing = new BureauCalendar(List.of(), List.of(), List.of(), List.of());

        assertThat(nothing.days().isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(nothing.days().isWorkingDay(LocalDate.of(2028, 1, 25))).isFalse();
        assertThat(nothing.isProvisional(2026)).isFalse();
        assertThat(nothing.isProvisional(2028)).isTrue();
    }

    @Test
    void believesWhatIsGivenAboutAYearAlone() {
        DayOverride newYear = new DayOverride(LocalDate.of(2028, 1, 3), "元旦", true);
        DayOverride eve = new DayOverride(LocalDate.of(2029, 12, 31), "元旦", true);
        BureauCalendar given = new BureauCalendar(List.of(newYear, eve), List.of(2028), List.of(), List.of());

        assertThat(given.days().isWorkingDay(LocalDate.of(2028, 1, 25))).isTrue();
        assertThat(given.isProvisional(2028)).isTrue();
        // the last days of a year come with the list of the next one and do not make it known
        assertThat(given.days().isWorkingDay(LocalDate.of(2029, 12, 31))).isFalse();
        assertThat(given.days().isWorkingDay(LocalDate.of(2029, 10, 1))).isFalse();
        assertThat(given.isProvisional(2029)).isTrue();
    }
}
