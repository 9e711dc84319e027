package org.dutybell.dingtalk.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the way in was broken for so long that something may have been lost, in elapsed time. The time before the
 * first link counts too: the node may have been down. Used by one thread.
 */
class GapWatch {

    private final Duration worthAsking;
    private @Nullable Long brokenSince;
    private boolean everUp;

    /** @param worthAsking a shorter gap is bridged by DingTalk's own repeats */
    GapWatch(Duration worthAsking) {
        this.worthAsking = worthAsking;
    }

    void down(long nanos) {
        if (brokenSince == null) {
            brokenSince = nanos;
        }
    }

    /** @return whether what was lost meanwhile should be asked for */
    boolean up(long nanos) {
        boolean first = !everUp;
        Long since = brokenSince;
        everUp = true;
        brokenSince = null;
        return first || (since != null && nanos - since >= worthAsking.toNanos());
    }
}
