package org.dutybell.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NudgeTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime AT = LocalTime.of(8, 40);

    @ParameterizedTest
    @CsvSource({
        // a quarter
        "opens, 2027-01-04T08:30, 2027-03-31T17:30, 2027-01-04T08:40",
        "14d, 2027-01-04T08:30, 2027-03-31T17:30, 2027-03-17T08:40",
        "1d, 2027-01-04T08:30, 2027-03-31T17:30, 2027-03-30T08:40",
        "due, 2027-01-04T08:30, 2027-03-31T17:30, 2027-03-31T08:40",
        "2h, 2027-01-04T08:30, 2027-03-31T17:30, 2027-03-31T15:30",
        // over the end of a leap February
        "1d, 2028-02-14T08:30, 2028-03-01T17:30, 2028-02-29T08:40",
        // before the window opens: then when it opens
        "30d, 2027-03-22T08:30, 2027-03-29T17:30, 2027-03-22T08:30",
        "12h, 2027-03-22T07:00, 2027-03-22T18:00, 2027-03-22T07:00",
        // a window that opens later than the time of day, or is due before it
        "opens, 2027-03-22T10:00, 2027-03-22T18:00, 2027-03-22T10:00",
        "due, 2027-03-22T07:00, 2027-03-22T08:00, 2027-03-22T08:00"
    })
    void fallsInsideTheWindow(String code, LocalDateTime opens, LocalDateTime due, LocalDateTime expected) {
        assertThat(new Nudge(code).instant(at(opens), at(due), AT, ZONE)).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "open", "0d", "7", "7 d", "-1d", "1000d", "1w", "OPENS"})
    void refusesOtherForms(String code) {
        assertThat(Nudge.parse(code)).isEmpty();
        assertThatThrownBy(() -> new Nudge(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(code)
                .hasMessageContaining(Nudge.ALLOWED);
    }

    @Test
    void readsTheAllowedForms() {
        assertThat(Nudge.parse("opens")).contains(new Nudge("opens"));
        assertThat(Nudge.parse("999h")).contains(new Nudge("999h"));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }
}
