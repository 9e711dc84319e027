package org.dutybell.cli;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.calendar.KeyDay;
import org.dutybell.duty.Clause;
import org.dutybell.duty.ClauseService;
import org.dutybell.duty.Coverage;
import org.dutybell.duty.Duty;
import org.dutybell.obligation.ObligationPlanner;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;

/** Each clause of the list with what serves it, in the order of the list; a clause that nothing serves has one row too. */
final class CoverageReport {

    private static final List<String> COLUMNS = List.of(
            "clause",
            "title",
            "holder",
            "service",
            "duty",
            "kind",
            "rhythm",
            "posts",
            "who",
            "evidence",
            "reason",
            "note",
            "times",
            "also");

    private final List<CoverageRow> rows;

    CoverageReport(BotConfig config) {
        // The zone moves instants and not who owes what.
        ObligationPlanner planner = new ObligationPlanner(
                config.duties(), config.roster(), config.calendar(), ZoneOffset.UTC, config.sensitivePeriods());
        RhythmWords words = new RhythmWords(
                config.calendar().keyDays().stream().collect(Collectors.toMap(KeyDay::code, KeyDay::name)));
        rows = config.clauses().stream()
                .flatMap(clause -> rows(clause, config, planner, words))
                .toList();
    }

    List<CoverageRow> rows() {
        return rows;
    }

    /** Numbers of the clauses that nobody serves, with no reason why. */
    List<String> missing() {
        Map<String, Boolean> missing = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.clause().number(), CoverageRow::isMissing, Boolean::logicalAnd, LinkedHashMap::new));
        return missing.keySet().stream().filter(missing::get).toList();
    }

    long clauses(ClauseService service) {
        return rows.stream()
                .map(CoverageRow::clause)
                .distinct()
                .filter(clause -> clause.service() == service)
                .count();
    }

    long duties() {
        return rows.stream().filter(row -> row.duty() != null).count();
    }

    Table table() {
        return new Table(COLUMNS, rows.stream().map(CoverageReport::cells).toList());
    }

    private static List<String> cells(CoverageRow row) {
        Duty duty = row.duty();
        return List.of(
                row.clause().number(),
                row.clause().title(),
                row.clause().holder(),
                row.clause().service().code(),
                row.dutyCode(),
                duty == null ? "" : duty.kind().code(),
                row.rhythmAndTargets(),
                duty == null ? "" : String.valueOf(row.posts().size()),
                row.who(),
                row.evidence(),
                row.reason().orElse(""),
                row.clause().note(),
                duty == null ? "" : String.valueOf(duty.timesNeeded()),
                row.also());
    }

    private static Stream<CoverageRow> rows(
            Clause clause, BotConfig config, ObligationPlanner planner, RhythmWords words) {
        List<Duty> serving = config.duties().stream()
                .filter(duty -> duty.clause().equals(clause.number()))
                .toList();
        if (serving.isEmpty()) {
            return Stream.of(new CoverageRow(clause, null, List.of(), "", 0, ""));
        }
        return serving.stream().map(duty -> {
            List<Post> posts = planner.holdersOf(duty);
            return new CoverageRow(
                    clause,
                    duty,
                    posts,
                    words.of(duty.window()),
                    targets(duty.coverage(), posts, config.roster()),
                    also(duty, config.duties()));
        });
    }

    /** Which other duties it counts for, and which count for it: one act, several clauses. */
    private static String also(Duty duty, List<Duty> all) {
        String serves = named(all.stream().filter(one -> duty.serves().contains(one.code())));
        String served = named(all.stream().filter(one -> one.serves().contains(duty.code())));
        return Stream.of(
                        serves.isEmpty() ? "" : "counts for " + serves + " (同时计入)",
                        served.isEmpty() ? "" : "counted with " + served + " (随之计入)")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String named(Stream<Duty> duties) {
        return duties.map(duty -> duty.clause() + " " + duty.code()).collect(Collectors.joining(" and "));
    }

    private static int targets(Coverage coverage, List<Post> posts, Roster roster) {
        return switch (coverage) {
            case NONE -> 0;
            case EVERY_SCHOOL ->
                posts.size()
                        * (int) roster.units().stream()
                                .filter(unit -> unit.kind() == UnitKind.SCHOOL)
                                .count();
            case OWN_SCHOOLS ->
                posts.stream()
                        .flatMap(post -> roster.unit(post.unit()).stream())
                        .mapToInt((Unit unit) -> roster.schoolsOf(unit).size())
                        .sum();
        };
    }
}
