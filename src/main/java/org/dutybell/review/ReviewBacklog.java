package org.dutybell.review;

import java.time.Instant;
import java.util.List;
import org.dutybell.obligation.ObligationView;

/**
 * What waits for one person's look.
 *
 * @param waiting what has waited longest first; not empty
 */
public record ReviewBacklog(List<Item> waiting) {

    /** Since when the first of them waits. */
    public Instant oldest() {
        return waiting.get(0).review().waitsSince();
    }

    /** A review that waits, and what it is about. */
    public record Item(ReviewView review, ObligationView obligation) {}
}
