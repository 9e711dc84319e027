package org.dutybell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import org.junit.jupiter.api.Test;

class KeyDayRuleTests {

    @Test
    void refusesAKeyDayRuleThatNoYearHas() {
        assertThat(KeyDayRule.parse("02-30")).isEmpty();
        assertThat(KeyDayRule.parse("13-01")).isEmpty();
        assertThat(KeyDayRule.parse("last funday of 03")).isEmpty();
        assertThat(KeyDayRule.parse("last Monday of 03")).isPresent();
    }

    @Test
    void findsTheLastMondayOfMarch() {
        KeyDayRule rule = KeyDayRule.parse("last monday of 03").orElseThrow();

        assertThat(rule.in(Year.of(2026))).isEqualTo("2026-03-30");
        assertThat(rule.in(Year.of(2027))).isEqualTo("2027-03-29");
    }
}
