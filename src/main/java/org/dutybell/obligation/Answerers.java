package org.dutybell.obligation;

import java.time.Instant;

/** Who may answer an obligation. */
public interface Answerers {

    /**
     * Whether this person may answer it on that day, in whatever state it is: holds its post, works in the same school or
     * office, prepares it, was named by its holder, or takes part in its appointment.
     */
    boolean mayAnswer(String person, ObligationView obligation, Instant now);
}
