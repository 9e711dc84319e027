package org.dutybell.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;

/**
 * How a unit stands, in one line.
 *
 * @param unit its code
 * @param all how much was or is due in the week before and the week to come
 * @param done how much of it is done
 * @param overdue misses that are not made good
 * @param near what is open and due in the week to come
 */
public record UnitStanding(String unit, int all, int done, int overdue, int near) {

    /** By unit code; no unit stands above another for what it did. */
    static List<UnitStanding> of(Collection<ObligationView> obligations, Instant weekBefore, Instant weekAfter) {
        Map<String, List<ObligationView>> byUnit = obligations.stream()
                .collect(Collectors.groupingBy(ObligationView::unit, TreeMap::new, Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(unit -> of(unit.getKey(), unit.getValue(), weekBefore, weekAfter))
                .filter(unit -> unit.all() + unit.overdue() > 0)
                .toList();
    }

    private static UnitStanding of(
            String unit, List<ObligationView> obligations, Instant weekBefore, Instant weekAfter) {
        List<ObligationView> inSight = obligations.stream()
                .filter(one -> !one.due().isBefore(weekBefore) && one.due().isBefore(weekAfter))
                .toList();
        return new UnitStanding(
                unit,
                inSight.size(),
                count(inSight, ObligationState.FULFILLED),
                count(obligations, ObligationState.MISSED),
                count(inSight, ObligationState.OPEN));
    }

    private static int count(List<ObligationView> obligations, ObligationState state) {
        return (int) obligations.stream().filter(one -> one.state() == state).count();
    }

    /** Something was missed and is not made good. */
    public boolean isRed() {
        return overdue > 0;
    }

    /** Nothing was missed, and something is due within a week. */
    public boolean isYellow() {
        return !isRed() && near > 0;
    }
}
