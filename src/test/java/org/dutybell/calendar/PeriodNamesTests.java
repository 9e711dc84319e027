package org.dutybell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodNamesTests {

    @ParameterizedTest
    @CsvSource({
        "2027, 2027年",
        "2027-Q1, 2027年第1季度",
        "2027-03, 2027年3月",
        "2027-12, 2027年12月",
        "2027-03-H1, 3月上半月",
        "2027-10-H2, 10月下半月",
        "2027-03-15, 3月15日",
        "2027-12-04, 12月4日",
        "2027-W01, 2027年第1周",
        "2026-W53, 2026年第53周",
        "2027-HY1, 2027年上半年",
        "2027-HY2, 2027年下半年",
        "2026-2027, 2026–2027学年",
        "2026-2027-T1, 2026–2027学年第一学期",
        "2026-2027-T2, 2026–2027学年第二学期",
        "2027-03-15T0830, 3月15日08:30",
        "2027-Q5, 2027-Q5",
        "spring, spring"
    })
    void namesPeriodsAsPeopleDo(String code, String name) {
        assertThat(PeriodNames.of(code)).isEqualTo(name);
    }
}
