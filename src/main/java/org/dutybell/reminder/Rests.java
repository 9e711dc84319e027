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

    /**
     * When the post hears of something that is due then, if it is told now: days off and nights that last beyond the due time
     * do not hold it.
     *
     * @param post its code
     * @param now the time of the pass
     */
    Instant heard(String post, Instant due, Instant now);
}
