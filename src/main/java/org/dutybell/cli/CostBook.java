package org.dutybell.cli;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dutybell.notification.Cost;

/** Books what things cost under the calendar month in which they happen; what falls outside the months asked for is left out. */
final class CostBook {

    private final ZoneId zone;
    private final SortedMap<YearMonth, MonthCost> months = new TreeMap<>();

    /**
     * @param first month that is asked for
     * @param last month that is asked for, included
     */
    CostBook(ZoneId zone, YearMonth first, YearMonth last) {
        this.zone = zone;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.put(month, new MonthCost());
        }
    }

    void add(Instant at, CostKind kind, Cost each, double times) {
        MonthCost month = months.get(YearMonth.from(at.atZone(zone)));
        if (month != null) {
            month.add(kind, each, times);
        }
    }

    SortedMap<YearMonth, MonthCost> months() {
        return Collections.unmodifiableSortedMap(months);
    }
}
