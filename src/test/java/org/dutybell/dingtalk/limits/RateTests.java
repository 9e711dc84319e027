package org.dutybell.dingtalk.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTests {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 15, 18, 20, 60})
    void givesNoStretchOfOnePeriodMoreThanTheLimit(int most) {
        for (Rate rate : new Rate[] {Rate.ofRobot(most), Rate.ofInterface(most)}) {
            assertThat(rate.burst() + rate.refill()).isEqualTo(most);
            assertThat(rate.burst()).isPositive();
            assertThat(rate.refill()).isPositive();
            assertThat(rate.spare()).isLessThan(rate.burst());
        }
    }

    @Test
    void leavesThreeOfEighteenForWhatIsUrgent() {
        assertThat(Rate.ofRobot(18).spare()).isEqualTo(3);
    }
}
