package org.dutybell.obligation;

import java.time.Instant;

/** Says which obligations need not be done although their window opens; asked in the transaction that opens them. */
public interface OpeningExceptions {

    /** Whether it is waived from the start: nobody is reminded of it. */
    boolean covers(ObligationView opening, Instant now);
}
