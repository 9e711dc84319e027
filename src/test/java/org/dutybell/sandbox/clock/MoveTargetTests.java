package org.dutybell.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoveTargetTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2027-01-30T16:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT1H, 2027-01-30T17:30:00Z",
        "P1D, 2027-01-31T16:30:00Z",
        "P1DT2H, 2027-01-31T18:30:00Z",
        "P1W, 2027-02-06T16:30:00Z",
        "P1M, 2027-02-27T16:30:00Z",
        "P400D, 2028-03-05T16:30:00Z"
    })
    void readsDurationsAndPeriods(String by, Instant expected) {
        assertThat(MoveTarget.by(NOW, ZONE, by)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1h", "tomorrow", "PT0S", "-PT1S", "P401D", "P99999999Y", "PT99999999999999999H"})
    void refusesOthersAndSaysWhatIsAllowed(String by) {
        assertThatExceptionOfType(BadMove.class)
                .isThrownBy(() -> MoveTarget.by(NOW, ZONE, by))
                .withMessageMatching(".*(allowed|forward only).*");
    }

    @Test
    void readsADateAndTimeWithOffset() {
        assertThat(MoveTarget.at(NOW, "2027-02-01T08:30:00+08:00")).isEqualTo(Instant.parse("2027-02-01T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2027-02-01",
                "2027-02-01T08:30:00",
                "2027-02-30T08:30:00+08:00",
                "2020-01-01T00:00:00Z",
                "2099-01-01T00:00:00Z"
            })
    void refusesOtherTimes(String at) {
        assertThatExceptionOfType(BadMove.class).isThrownBy(() -> MoveTarget.at(NOW, at));
    }
}
