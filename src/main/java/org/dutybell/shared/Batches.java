package org.dutybell.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work in short bounded transactions, one after the other, until one finds nothing. */
public final class Batches {

    private Batches() {}

    /**
     * Repeats a batch until it did nothing.
     *
     * @param batch says how many it did; null counts as none
     * @return how many all did together
     */
    public static int untilEmpty(Supplier<@Nullable Integer> batch) {
        int sum = 0;
        Integer done = batch.get();
        while (done != null && done > 0) {
            sum += done;
            done = batch.get();
        }
        return sum;
    }
}
