package org.dutybell.shared;

import java.time.Instant;

/** Takes away what was kept long enough. */
public interface Housekeeping {

    /**
     * Takes away some of it, in a short transaction; the rest at the next call. Safe on several nodes at once.
     *
     * @return how many rows were changed
     */
    int tidy(Instant now);
}
