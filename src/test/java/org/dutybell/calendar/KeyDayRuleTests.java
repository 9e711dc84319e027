package org.dutybell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDayRuleTests {

    @Test
    void refusesAKeyDayRuleThatNoYearHas() {
        assertThat(KeyDayRule.parse("02-30")).isEmpty();
        assertThat(KeyDayRule.parse("13-01")).isEmpty();
        assertThat(KeyDayRule.parse("last funday of 03")).isEmpty();
        assertThat(KeyDayRule.parse("fifth monday of 03")).isEmpty();
        assertThat(KeyDayRule.parse("last Monday of 03")).isPresent();
    }

    @Test
    void findsTheLastMondayOfMarch() {
        KeyDayRule rule = KeyDayRule.parse("last monday of 03").orElseThrow();

        assertThat(rule.in(Year.of(2026))).isEqualTo("2026-03-30");
        assertThat(rule.in(Year.of(2027))).isEqualTo("2027-03-29");
    }

    @ParameterizedTest
    @CsvSource({
        "first monday of 03, 2027-03-01",
        "second sunday of 05, 2027-05-09",
        "third friday of 10, 2027-10-15",
        "fourth monday of 02, 2027-02-22",
        "last sunday of 02, 2027-02-28"
    })
    void countsWeekdaysFromTheFirstOfTheMonth(String rule, LocalDate day) {
        assertThat(KeyDayRule.parse(rule).orElseThrow().in(Year.of(2027))).isEqualTo(day);
    }
}
