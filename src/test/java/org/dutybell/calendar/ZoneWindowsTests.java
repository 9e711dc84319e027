package org.dutybell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bureaus whose clocks are put forward and back. Instants are in UTC. */
class ZoneWindowsTests {

    private static final BureauCalendar CALENDAR = new BureauCalendar(List.of(), List.of(), List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        // an ordinary day before and after clocks go forward
        "America/New_York, 2027-03-13, 08:30, 17:30, 2027-03-13T13:30:00Z, 2027-03-13T22:30:00Z",
        "America/New_York, 2027-03-14, 08:30, 17:30, 2027-03-14T12:30:00Z, 2027-03-14T21:30:00Z",
        // it opens in the hour that is left out, and is due in it, and both
        "America/New_York, 2027-03-14, 02:30, 17:30, 2027-03-14T07:30:00Z, 2027-03-14T21:30:00Z",
        "America/New_York, 2027-03-14, 01:30, 02:30, 2027-03-14T06:30:00Z, 2027-03-14T07:30:00Z",
        "America/New_York, 2027-03-14, 02:10, 02:40, 2027-03-14T07:10:00Z, 2027-03-14T07:40:00Z",
        // it opens in it and would be due before that
        "America/New_York, 2027-03-14, 02:30, 03:00, 2027-03-14T07:30:00Z, 2027-03-14T08:00:00Z",
        // clocks go back: the first of the two hours is meant
        "America/New_York, 2027-11-07, 01:30, 17:30, 2027-11-07T05:30:00Z, 2027-11-07T22:30:00Z",
        "America/New_York, 2027-11-07, 00:30, 01:30, 2027-11-07T04:30:00Z, 2027-11-07T05:30:00Z",
        // midnight itself is left out
        "America/Havana, 2027-03-14, 00:00, 00:30, 2027-03-14T05:00:00Z, 2027-03-14T05:30:00Z",
        // half an hour
        "Australia/Lord_Howe, 2027-10-03, 02:10, 02:30, 2027-10-02T15:40:00Z, 2027-10-02T16:00:00Z",
        // none
        "Asia/Shanghai, 2027-03-14, 02:30, 03:00, 2027-03-13T18:30:00Z, 2027-03-13T19:00:00Z",
        "Asia/Urumqi, 2027-03-14, 08:30, 17:30, 2027-03-14T02:30:00Z, 2027-03-14T11:30:00Z"
    })
    void keepsTheTimeOnTheWall(
            ZoneId zone, LocalDate day, LocalTime opensAt, LocalTime dueAt, String opens, String due) {
        WindowRule daily = rule(Rhythm.SCHOOL_DAY, opensAt, dueAt);

        assertThat(new Windows(CALENDAR, zone).opening(daily, day, day))
                .singleElement()
                .satisfies(window -> {
                    assertThat(window.period().code()).isEqualTo(day.toString());
                    assertThat(window.opens()).isEqualTo(opens);
                    assertThat(window.due()).isEqualTo(due);
                });
    }

    @Test
    void opensInWinterTimeAndIsDueInSummerTime() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WindowRule quarter = rule(Rhythm.QUARTER, LocalTime.of(8, 30), LocalTime.of(17, 30));

        assertThat(new Windows(CALENDAR, berlin).opening(quarter, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 31)))
                .singleElement()
                .satisfies(window -> {
                    assertThat(window.opens()).isEqualTo("2027-01-01T07:30:00Z");
                    assertThat(window.due()).isEqualTo("2027-03-31T15:30:00Z");
                });
    }

    @ParameterizedTest
    @CsvSource({"2027-03-14, 24", "2027-11-07, 24"})
    void firesACronByTheClockOnTheWallOnceForEachTime(LocalDate day, int firings) {
        WindowRule hourly = new WindowRule(
                Rhythm.CRON,
                DayKind.ALL_DAYS,
                LocalTime.MIDNIGHT,
                LocalTime.of(23, 59),
                null,
                null,
                List.of(),
                0,
                null,
                new Occasion.Cron("0 30 * * * *", new Within("PT1H")));

        assertThat(new Windows(CALENDAR, ZoneId.of("America/New_York")).opening(hourly, day, day))
                .extracting(window -> window.period().code())
                .doesNotHaveDuplicates()
                .hasSize(firings);
    }

    private static WindowRule rule(Rhythm rhythm, LocalTime opensAt, LocalTime dueAt) {
        return new WindowRule(rhythm, DayKind.ALL_DAYS, opensAt, dueAt, null, null, List.of(), 0);
    }
}
