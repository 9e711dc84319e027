package org.dutybell.reminder;

import java.time.Instant;

/** When posts may be nudged, for those who nudge beside the plans. */
public interface Rests {

    /**
     * The first moment from there on at which the post may be nudged, by the calendar as it is now.
     *
     * @param post its code
     * @param now the time of the pass
     */
    Instant awake(String post, Instant moment, Instant now);
}
