package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month of 5,000 calls and 3,000 messages. */
class SpreadTests {

    private static final Spread STANDARD = new Spread(Edition.STANDARD.quota(), 10);

    @ParameterizedTest(name = "{0} calls and {1} messages used: {2}")
    @CsvSource({
        "0, 0, GROUP_WEBHOOK",
        "0, 299, GROUP_WEBHOOK",
        "0, 300, GROUP_API",
        "499, 300, GROUP_API",
        "500, 300, GROUP_WEBHOOK",
        "2000, 1200, GROUP_WEBHOOK",
        "2000, 1201, GROUP_API",
        "5000, 2999, GROUP_WEBHOOK"
    })
    void usesCallsWhileMessagesRunAhead(long calls, long messages, Way way) {
        assertThat(STANDARD.next(calls, messages)).isEqualTo(way);
    }

    @Test
    void usesBothUpTogether() {
        Cost after = STANDARD.after(new Cost(800, 300), 3200);

        assertThat(after.plus(new Cost(-1100, 0)).calls() + after.messages()).isEqualTo(3200);
        assertThat(after.calls() / 5000.0).isBetween(after.messages() / 3000.0 - 0.001, after.messages() / 3000.0);
    }
}
