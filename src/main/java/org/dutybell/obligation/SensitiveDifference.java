package org.dutybell.obligation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.duty.Burden;
import org.dutybell.duty.Duty;
import org.dutybell.obligation.PlannedObligation.NaturalKey;
import org.dutybell.obligation.SensitiveForecast.OfDuty;
import org.dutybell.obligation.SensitiveForecast.OfUnit;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;

/** The plan with a sensitive period against the plan without it. Pure. */
final class SensitiveDifference {

    /** Reminders of what opened this long before the period may share a message with those of the period. */
    private static final int MONTHS_BEFORE = 4;

    private static final int WEEK = 7;

    private final List<Duty> duties;
    private final Roster roster;
    private final BureauCalendar calendar;
    private final Burden burden;
    private final ZoneId zone;

    SensitiveDifference(List<Duty> duties, Roster roster, BureauCalendar calendar, Burden burden, ZoneId zone) {
        this.duties = duties;
        this.roster = roster;
        this.calendar = calendar;
        this.burden = burden;
        this.zone = zone;
    }

    /**
     * What the period makes of the plan.
     *
     * @param others the other periods in force
     * @param counts which of the added ones are meant
     */
    SensitiveForecast of(SensitivePeriod period, List<SensitivePeriod> others, Predicate<PlannedObligation> counts) {
        List<PlannedObligation> without = plan(period, others);
        Set<NaturalKey> owed = keys(without);
        List<PlannedObligation> added =
                plan(period, Stream.concat(others.stream(), Stream.of(period)).toList()).stream()
                        .filter(one -> !owed.contains(one.key()))
                        .filter(counts)
                        .toList();
        List<PlannedObligation> with =
                Stream.concat(without.stream(), added.stream()).toList();
        return new SensitiveForecast(
                added.size(),
                byDuty(added),
                byUnit(added, weeks(period)),
                messages(without, added),
                over(without, with));
    }

    private List<PlannedObligation> plan(SensitivePeriod period, List<SensitivePeriod> periods) {
        return new ObligationPlanner(duties, roster, calendar, zone, periods)
                .plan(period.from().minusMonths(MONTHS_BEFORE), period.to());
    }

    private static Set<NaturalKey> keys(Collection<PlannedObligation> planned) {
        return planned.stream().map(PlannedObligation::key).collect(Collectors.toSet());
    }

    private List<OfDuty> byDuty(List<PlannedObligation> added) {
        Map<String, Long> counts =
                added.stream().collect(Collectors.groupingBy(one -> one.duty().code(), Collectors.counting()));
        return duties.stream()
                .filter(duty -> counts.containsKey(duty.code()))
                .map(duty -> new OfDuty(
                        duty.code(),
                        duty.title(),
                        counts.getOrDefault(duty.code(), 0L).intValue()))
                .toList();
    }

    private List<OfUnit> byUnit(List<PlannedObligation> added, long weeks) {
        Map<String, List<PlannedObligation>> units = added.stream()
                .collect(Collectors.groupingBy(one -> one.holder().unit(), LinkedHashMap::new, Collectors.toList()));
        return units.entrySet().stream()
                .map(unit -> new OfUnit(unit.getKey(), unit.getValue().size(), (int)
                        Math.ceil((double) minutes(unit.getValue()) / weeks)))
                .sorted(Comparator.comparingInt(OfUnit::minutesPerWeek)
                        .reversed()
                        .thenComparing(OfUnit::unit))
                .toList();
    }

    private int minutes(List<PlannedObligation> added) {
        return added.stream().mapToInt(one -> burden.minutes(one.duty().kind())).sum();
    }

    /** Weeks of seven days, a begun one counts whole. */
    private static long weeks(SensitivePeriod period) {
        return (ChronoUnit.DAYS.between(period.from(), period.to()) + WEEK) / WEEK;
    }

    private int messages(List<PlannedObligation> without, List<PlannedObligation> added) {
        Set<Nudged> more = nudged(added);
        more.removeAll(nudged(without));
        return more.size();
    }

    private Set<Nudged> nudged(List<PlannedObligation> planned) {
        Set<Nudged> nudged = new HashSet<>();
        for (PlannedObligation one : planned) {
            var plan = one.duty().reminders();
            var window = one.window();
            plan.nudges().stream()
                    .filter(nudge -> !nudge.isOverdue())
                    .map(nudge -> nudge.instant(window.opens(), window.due(), plan.at(), zone))
                    .forEach(at -> told(one).forEach(where -> nudged.add(new Nudged(where, at))));
        }
        return nudged;
    }

    private Stream<String> told(PlannedObligation one) {
        Stream<Post> preparing =
                one.duty().holders().preparedBy().stream().flatMap(role -> roster.postsWithRole(role).stream());
        return Stream.concat(Stream.of(one.holder()), preparing)
                .map(post -> post.reach() == Reach.GROUP ? post.unit() : post.code());
    }

    private List<String> over(List<PlannedObligation> without, List<PlannedObligation> with) {
        List<String> before = WeeklyBurden.of(without, burden, zone).over(burden.weeklyBudget());
        return WeeklyBurden.of(with, burden, zone).over(burden.weeklyBudget()).stream()
                .filter(post -> !before.contains(post))
                .toList();
    }

    /** One message: a chat or a person, at one time. */
    private record Nudged(String where, Instant at) {}
}
