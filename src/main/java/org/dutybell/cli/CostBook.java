package org.dutybell.cli;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Spread;
import org.jspecify.annotations.Nullable;

/** Books what things cost under the calendar month in which they happen; what falls outside the months asked for is left out. */
final class CostBook {

    private final ZoneId zone;
    private final Spread spread;
    private final SortedMap<YearMonth, List<Entry>> months = new TreeMap<>();

    /**
     * @param spread by which of two ways goes what may go either way
     * @param first month that is asked for
     * @param last month that is asked for, included
     */
    CostBook(ZoneId zone, Spread spread, YearMonth first, YearMonth last) {
        this.zone = zone;
        this.spread = spread;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.put(month, new ArrayList<>());
        }
    }

    void add(Instant at, CostKind kind, Cost each, double times) {
        add(new Entry(at, kind, each, times));
    }

    /** Messages that a group hears by its webhook robot or by a call. */
    void addSpread(Instant at, CostKind kind, double times) {
        add(new Entry(at, kind, null, times));
    }

    private void add(Entry entry) {
        List<Entry> month = months.get(YearMonth.from(entry.at().atZone(zone)));
        if (month != null) {
            month.add(entry);
        }
    }

    SortedMap<YearMonth, MonthCost> months() {
        SortedMap<YearMonth, MonthCost> costs = new TreeMap<>();
        months.forEach((month, entries) -> costs.put(month, settled(entries)));
        return Collections.unmodifiableSortedMap(costs);
    }

    /** In the order of time, as each way depends on what was used before. */
    private MonthCost settled(List<Entry> entries) {
        MonthCost month = new MonthCost();
        entries.stream()
                .sorted(Comparator.comparing(Entry::at))
                .forEach(entry -> month.add(entry.kind(), cost(entry, month), entry.times()));
        return month;
    }

    private Cost cost(Entry entry, MonthCost soFar) {
        Cost each = entry.each();
        return each == null ? Cost.sending(spread.next(soFar.calls(), soFar.messages())) : each;
    }

    /** @param each null for what may go either way */
    private record Entry(
            Instant at, CostKind kind, @Nullable Cost each, double times) {}
}
