package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;

/** What has been planned and not opened yet, for forecasts. */
public interface ComingObligations {

    /** Those whose window opens before that time, as their duties are now. */
    List<ObligationView> openingBefore(Instant to);
}
