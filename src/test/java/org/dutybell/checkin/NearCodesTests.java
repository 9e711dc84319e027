package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearCodesTests {

    @ParameterizedTest
    @CsvSource({"D7K4", "E7K3", "07K3", "D7K", "7K3", "D7KK3", "DD7K3", "D73K", "7DK3", "D7K3X"})
    void oneSlipIsNear(String said) {
        assertThat(NearCodes.isNear(said, "D7K3")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"D7K3", "D7", "M8PQ", "D8K4", "3K7D", "D7K3XX"})
    void theSameAndTwoSlipsAreNot(String said) {
        assertThat(NearCodes.isNear(said, "D7K3")).isFalse();
    }
}
