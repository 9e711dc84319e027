package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;

/** Which obligations count for another one as well when they are done. */
public interface ServingObligations {

    /** Those of the same post that are owed and whose check-in would count for this one now, in the order of their ids. */
    List<ObligationView> of(ObligationView served, Instant now);
}
