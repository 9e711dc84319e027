package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.obligation.ObligationState.FULFILLED;
import static org.dutybell.obligation.ObligationState.MISSED;
import static org.dutybell.obligation.ObligationState.OPEN;
import static org.dutybell.obligation.ObligationState.PLANNED;
import static org.dutybell.obligation.ObligationState.WAIVED;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObligationStateTests {

    private static final Map<ObligationState, Set<ObligationState>> ALLOWED = Map.of(
            PLANNED, Set.of(OPEN),
            OPEN, Set.of(FULFILLED, MISSED, WAIVED),
            MISSED, Set.of(FULFILLED, OPEN, WAIVED),
            FULFILLED, Set.of(OPEN),
            WAIVED, Set.of());

    @Test
    void changesOnlyAsTheTableSays() {
        for (ObligationState from : ObligationState.values()) {
            for (ObligationState to : ObligationState.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
    }
}
