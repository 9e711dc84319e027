package org.dutybell.review;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;

/** What waits for review, by the people whose look it waits for. Nobody hears of what they sent themselves. */
public interface ReviewBacklogs {

    /** By person code. What several may decide is in the backlog of each. */
    Map<String, ReviewBacklog> byReviewer(Instant now);

    /**
     * How many have waited since that time or longer, by the code of the person who supervises their reviewers, and in it by the
     * unit that did them.
     *
     * @param since inclusive
     */
    Map<String, SortedMap<String, Integer>> waitingBelow(Instant since, Instant now);
}
