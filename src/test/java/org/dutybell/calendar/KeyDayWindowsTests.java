package org.dutybell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyDayWindowsTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final BureauCalendar CALENDAR = new BureauCalendar(
            List.of(new DayOverride(LocalDate.parse("2027-11-09"), "holiday", true)),
            List.of(),
            List.of(),
            List.of(
                    keyDay("safety-education-day", "last monday of 03"),
                    keyDay("fire-safety-day", "11-09"),
                    keyDay("leap-day", "02-29")));

    @Test
    void opensBeforeAKeyDayAndIsDueOnIt() {
        WindowRule rule = keyDays(7, "safety-education-day", "fire-safety-day");

        assertThat(windows(rule, day("2027-01-01"), day("2027-12-31")))
                .containsExactly("2027-03-29: 2027-03-22 .. 2027-03-29", "2027-11-09: 2027-11-02 .. 2027-11-09");
    }

    @Test
    void opensForAKeyDayOfTheNextMonthOrYear() {
        WindowRule rule = keyDays(60, "leap-day");

        assertThat(windows(rule, day("2027-12-31"), day("2027-12-31")))
                .containsExactly("2028-02-29: 2027-12-31 .. 2028-02-29");
    }

    @Test
    void means28FebruaryByALeapDayInAnOrdinaryYear() {
        assertThat(windows(keyDays(0, "leap-day"), day("2027-02-01"), day("2027-03-01")))
                .containsExactly("2027-02-28: 2027-02-28 .. 2027-02-28");
    }

    private static List<String> windows(WindowRule rule, LocalDate from, LocalDate to) {
        return new Windows(CALENDAR, ZONE)
                .opening(rule, from, to)
                .map(window -> window.period().code() + ": "
                        + window.opens().atZone(ZONE).toLocalDate() + " .. "
                        + window.due().atZone(ZONE).toLocalDate())
                .toList();
    }

    private static WindowRule keyDays(int before, String... codes) {
        return new WindowRule(
                Rhythm.KEY_DAY,
                DayKind.WORKING_DAYS,
                LocalTime.of(8, 30),
                LocalTime.of(17, 30),
                null,
                null,
                List.of(codes),
                before);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static KeyDay keyDay(String code, String rule) {
        return new KeyDay(code, code, KeyDayRule.parse(rule).orElseThrow());
    }
}
