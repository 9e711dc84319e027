package org.dutybell.dingtalk.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * How many in a period. A bucket that may be emptied at once fills again meanwhile, so its size and what flows in during
 * one period must together be no more than the limit: only then does no stretch of time of that length, wherever it
 * begins, see more.
 *
 * @param burst how many at once
 * @param refill how many more in each period
 * @param spare how many of the burst only urgent messages may take
 */
record Rate(int burst, int refill, int spare, Duration period) {

    /** Few at once and many over time: what waits for one group is merged, so a steady flow carries more. */
    static Rate ofRobot(int mostAMinute) {
        int burst = Math.max(1, mostAMinute / 3);
        return new Rate(burst, mostAMinute - burst, burst / 2, Duration.ofMinutes(1));
    }

    /** Many at once: calls to one interface come in waves and are over soon. */
    static Rate ofInterface(int mostASecond) {
        int refill = Math.max(1, mostASecond / 3);
        int burst = mostASecond - refill;
        return new Rate(burst, refill, burst / 5, Duration.ofSeconds(1));
    }

    /** One piece at a time flows in, evenly. */
    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(refill, period)
                        .build())
                .build();
    }
}
