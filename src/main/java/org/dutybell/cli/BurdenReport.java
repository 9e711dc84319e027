package org.dutybell.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.duty.Burden;
import org.dutybell.duty.DutyKind;
import org.dutybell.obligation.ObligationPlanner;
import org.dutybell.obligation.PlannedObligation;
import org.dutybell.obligation.WeeklyBurden;

/** The minutes that a configuration costs each post in each week, by the bureau's estimate, and what makes them. */
final class BurdenReport {

    private static final List<String> COLUMNS = List.of("week", "monday", "post", "minutes", "budget", "over", "kinds");

    /** A window opens at most this long before its last week. */
    private static final int LONGEST_MONTHS = 14;

    private final ObligationPlanner planner;
    private final Burden burden;
    private final ZoneId zone;

    BurdenReport(BotConfig config, ZoneId zone) {
        this.planner = new ObligationPlanner(
                config.duties(), config.roster(), config.calendar(), zone, config.sensitivePeriods());
        this.burden = config.burden();
        this.zone = zone;
    }

    /** Each post and each week that has a day in the range, by week and post; weeks in which a post owes nothing are left out. */
    List<Week> between(LocalDate from, LocalDate to) {
        LocalDate first = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate end = to.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<String, List<PlannedObligation>> byPost = planner.plan(first.minusMonths(LONGEST_MONTHS), end).stream()
                .collect(Collectors.groupingBy(one -> one.holder().code()));
        return byPost.entrySet().stream()
                .flatMap(post -> weeks(post.getKey(), post.getValue()))
                .filter(week -> !week.monday().isBefore(first) && !week.monday().isAfter(to))
                .sorted(Comparator.comparing(Week::monday).thenComparing(Week::post))
                .toList();
    }

    /** The heaviest week of each post that is over the budget, in order of the posts. */
    List<Week> heaviestOver(LocalDate from, LocalDate to) {
        return between(from, to).stream()
                .filter(Week::isOver)
                .collect(Collectors.toMap(
                        Week::post,
                        week -> week,
                        (one, other) -> other.minutes() > one.minutes() ? other : one,
                        TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    Table table(LocalDate from, LocalDate to) {
        return new Table(COLUMNS, between(from, to).stream().map(Week::cells).toList());
    }

    private Stream<Week> weeks(String post, List<PlannedObligation> planned) {
        Map<LocalDate, Map<DutyKind, Double>> weeks = new TreeMap<>();
        planned.stream()
                .collect(Collectors.groupingBy(one -> one.duty().kind()))
                .forEach((kind, all) -> WeeklyBurden.of(all, burden, zone)
                        .of(post)
                        .forEach((monday, minutes) -> weeks.computeIfAbsent(monday, none -> new TreeMap<>())
                                .put(kind, minutes)));
        return weeks.entrySet().stream()
                .map(week -> new Week(week.getKey(), post, week.getValue(), burden.weeklyBudget()));
    }

    /** What a post has in a week. */
    record Week(LocalDate monday, String post, Map<DutyKind, Double> kinds, int budget) {

        double minutes() {
            return kinds.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        boolean isOver() {
            return minutes() > budget;
        }

        /** Such as 2027-W11. */
        String code() {
            return String.format(
                    Locale.ROOT,
                    "%d-W%02d",
                    monday.get(IsoFields.WEEK_BASED_YEAR),
                    monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }

        /** The kinds with their minutes, the dearest first: patrol 100, inspection 45. */
        String parts() {
            return kinds.entrySet().stream()
                    .sorted(Map.Entry.<DutyKind, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(kind -> kind.getKey().code() + " " + Math.round(kind.getValue()))
                    .collect(Collectors.joining(", "));
        }

        private List<String> cells() {
            return List.of(
                    code(),
                    monday.toString(),
                    post,
                    String.valueOf(Math.round(minutes())),
                    String.valueOf(budget),
                    isOver() ? "yes" : "no",
                    parts());
        }

        /** For check. */
        String warning() {
            return "%s has about %d minutes of duties in week %s, over the budget of %d: %s"
                    .formatted(post, Math.round(minutes()), code(), budget, parts());
        }
    }
}
