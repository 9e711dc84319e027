package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;

/** Who may answer an obligation because its holder named them. Commands are part of the caller's transaction. */
public interface Helpers {

    /** Whether this person may name somebody for it: holds its post, or stands in for the holder. */
    boolean mayName(String person, ObligationView obligation, Instant now);

    /**
     * @param by code of the holder
     * @return false when this person was named before
     */
    boolean name(long obligationId, String person, String by, Instant now);

    /**
     * Nobody named before may answer it any more.
     *
     * @return codes of those who could
     */
    List<String> endAll(long obligationId, String by, Instant now);
}
