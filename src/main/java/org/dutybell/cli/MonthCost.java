package org.dutybell.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.dutybell.notification.Cost;

/** What one month is expected to cost, by kind. Sums of chances, rounded once when asked for. */
final class MonthCost {

    private final Map<CostKind, double[]> expected = new EnumMap<>(CostKind.class);
    private double calls;
    private double messages;

    void add(CostKind kind, Cost each, double times) {
        double[] sum = expected.computeIfAbsent(kind, none -> new double[2]);
        sum[0] += each.calls() * times;
        sum[1] += each.messages() * times;
        calls += each.calls() * times;
        messages += each.messages() * times;
    }

    /** All calls, not rounded. */
    double calls() {
        return calls;
    }

    /** All messages, not rounded. */
    double messages() {
        return messages;
    }

    Cost of(CostKind kind) {
        double[] sum = expected.getOrDefault(kind, new double[2]);
        return new Cost(Math.round(sum[0]), Math.round(sum[1]));
    }

    /** The sum of the rounded kinds, so that the printed column adds up. */
    Cost total() {
        return Arrays.stream(CostKind.values()).map(this::of).reduce(Cost.NONE, Cost::plus);
    }
}
