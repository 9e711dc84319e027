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
        String row = code + "@" + rate.burst() + "+" + rate.refill();
        Duration wait = tryToTake(row, rate, urgent);
        if (wait.compareTo(rate.period().multipliedBy(2)) <= 0) {
            return wait;
        }
        // Longer than an empty bucket needs: the clock has been set back since, and the bucket waits for its own
        // future.
        rows.removeProxy(row);
        return tryToTake(row, rate, urgent);
    }

    private Duration tryToTake(String row, Rate rate, boolean urgent) {
        BucketProxy bucket = rows.builder().build(row, rate::bucket);
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
