package org.dutybell.obligation;

import java.util.List;

/** Which obligations count for another one as well when they are done. */
public interface ServingObligations {

    /** Those of the same post that are owed now and whose check-in would count for this one, in the order of their ids. */
    List<ObligationView> of(ObligationView served);
}
