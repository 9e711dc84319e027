package org.dutybell.dingtalk.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.distributed.BucketProxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Takes tokens from buckets that all nodes share. */
class Buckets {

    private final BucketRows rows;

    Buckets(BucketRows rows) {
        this.rows = rows;
    }

    /**
     * Takes one token.
     *
     * @param urgent whether it may be one of the spare ones
     * @return how long to wait instead; zero when one was taken
     */
    Duration take(String code, Rate rate, boolean urgent) {
        // A row keeps the rate it was made with; another rate is another row.
        BucketProxy bucket = rows.builder().build(code + "@" + rate.burst() + "+" + rate.refill(), rate::bucket);
        if (!urgent && rate.spare() > 0) {
            EstimationProbe withSpare = bucket.estimateAbilityToConsume(1L + rate.spare());
            if (!withSpare.canBeConsumed()) {
                return rounded(withSpare.getNanosToWaitForRefill());
            }
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : rounded(probe.getNanosToWaitForRefill());
    }

    /** Up to the next millisecond, so that nobody comes back a moment too early. */
    private static Duration rounded(long nanos) {
        return Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
    }
}
