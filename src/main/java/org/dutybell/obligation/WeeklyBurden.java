package org.dutybell.obligation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dutybell.duty.Burden;

/**
 * What obligations cost each post in each week, in minutes, by the bureau's estimate. What may be done in any of several
 * weeks is spread over them evenly: a quarterly inspection is no work of its last week. Pure.
 */
public final class WeeklyBurden {

    private static final int WEEK = 7;

    private final Map<String, SortedMap<LocalDate, Double>> byPost = new HashMap<>();

    private WeeklyBurden() {}

    /**
     * The burden of these obligations.
     *
     * @param zone in which weeks begin, on Mondays
     */
    public static WeeklyBurden of(Collection<PlannedObligation> planned, Burden burden, ZoneId zone) {
        WeeklyBurden weekly = new WeeklyBurden();
        planned.forEach(one -> weekly.add(one, burden, zone));
        return weekly;
    }

    private void add(PlannedObligation one, Burden burden, ZoneId zone) {
        LocalDate last = monday(one.window().due(), zone);
        List<LocalDate> weeks = monday(one.window().opens(), zone)
                .datesUntil(last.plusDays(1), Period.ofDays(WEEK))
                .toList();
        double each = (double) burden.minutes(one.duty().kind()) / weeks.size();
        SortedMap<LocalDate, Double> minutes =
                byPost.computeIfAbsent(one.holder().code(), post -> new TreeMap<>());
        weeks.forEach(week -> minutes.merge(week, each, Double::sum));
    }

    /** Minutes of a post by the Monday of each week in which it owes something. */
    public SortedMap<LocalDate, Double> of(String post) {
        return byPost.getOrDefault(post, new TreeMap<>());
    }

    /** The minutes of a post in its heaviest week; 0 when it owes nothing. */
    public double heaviest(String post) {
        return of(post).values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** The posts that have more than the budget in some week, in order of their codes. */
    public List<String> over(int budget) {
        return byPost.keySet().stream()
                .filter(post -> heaviest(post) > budget)
                .sorted()
                .toList();
    }

    private static LocalDate monday(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
