package org.dutybell.waiver;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dutybell.obligation.Exemptions;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.testing.StoredSample;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class GrantingTests {

    private static final Instant MORNING = Instant.parse("2027-03-01T01:00:00Z");

    private final Exemptions exemptions = mock();
    private final Obligations obligations = mock();

    /** A check-in locks in the order of ids as well, so that neither waits for the other in a circle. */
    @Test
    void locksARangeInTheOrderOfIdsAndNotOfDays() {
        doReturn(Optional.of(patrol(5))).when(obligations).byId(5);
        doReturn(List.of(patrol(5), patrol(9), patrol(3))).when(exemptions).owed(any(), any(), any(), any());
        Granting granting = new Granting(mock(), mock(), exemptions, obligations, mock(), ZoneId.of("Asia/Shanghai"));

        granting.hold(untilFriday(5));

        InOrder locked = inOrder(exemptions);
        locked.verify(exemptions).hold(3);
        locked.verify(exemptions).hold(5);
        locked.verify(exemptions).hold(9);
    }

    private static WaiverView untilFriday(long obligation) {
        return new WaiverView(
                1,
                "W3K7",
                obligation,
                WaiverKind.RANGE,
                LocalDate.of(2027, 3, 5),
                null,
                "装修",
                "li",
                MORNING,
                WaiverState.OPEN,
                1,
                List.of(),
                null,
                null,
                "");
    }

    private static ObligationView patrol(long id) {
        return new ObligationView(
                id,
                null,
                StoredSample.duty("school-patrol"),
                "school-01/safety-section-head",
                "school-01",
                "",
                "2027-03-01",
                MORNING,
                MORNING,
                MORNING,
                ObligationState.OPEN,
                MORNING,
                MORNING,
                null,
                null);
    }
}
