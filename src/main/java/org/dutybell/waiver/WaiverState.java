package org.dutybell.waiver;

/** What became of a request. */
public enum WaiverState {
    /** It waits for a leader. */
    OPEN,
    APPROVED,
    REFUSED,
    /** It came to nothing: it was done, or the time asked for is over. */
    OVERTAKEN
}
