package org.dutybell.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.audit.Inspector;
import org.dutybell.notification.MessageKind;
import org.dutybell.testing.Database;
import org.dutybell.year.SecondReckoning.Owed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lives through a span of the school year and proves at its end that nothing is missing, twice, or told to the wrong one. */
final class SchoolYearStory {

    private static final Logger LOG = LoggerFactory.getLogger(SchoolYearStory.class);

    private SchoolYearStory() {}

    static void tell(Database database, long seed, LocalDate first, LocalDate last) {
        LOG.info("The school year from {} to {} with seed {}", first, last, seed);
        try (SchoolYear year = new SchoolYear(database, seed, first, last)) {
            year.live();
            List<YearRow> rows = YearRow.opened(year.bureau().jdbc(), year.now());
            List<Owed> owed = year.rules().owed(year.beginning(), year.now());
            print(year, rows);
            assertThat(rows.stream().map(YearRow::key).toList())
                    .as("what is stored, and what the rules owe by the second reckoning")
                    .containsExactlyInAnyOrderElementsOf(
                            owed.stream().map(YearRow::key).toList());
            assertThat(complaints(year, rows, owed)).isEmpty();
            auditHolds(year);
        }
    }

    private static List<String> complaints(SchoolYear year, List<YearRow> rows, List<Owed> owed) {
        Map<String, Owed> rules = owed.stream().collect(Collectors.toMap(YearRow::key, Function.identity()));
        ReckonedChain chain = new ReckonedChain(year);
        List<String> complaints = new ArrayList<>();
        for (YearRow row : rows) {
            Fate fate = Objects.requireNonNullElseGet(year.people().fates().get(row.id()), Fate::new);
            ReckonedEnd end = ReckonedEnd.of(Objects.requireNonNull(rules.get(row.key())), fate, year.now());
            if (!end.state().equals(row.state())) {
                complaints.add(row.key() + ": is " + row.state() + " instead of " + end);
            } else {
                chain.complaints(row, end).forEach(one -> complaints.add(row.key() + ": " + one));
            }
        }
        LOG.info("{} misses were followed from step to step", chain.chains());
        return complaints;
    }

    private static void auditHolds(SchoolYear year) {
        assertThat(year.bureau()
                        .bean(Inspector.class)
                        .look(Instant.EPOCH, year.now())
                        .flaws())
                .as("the self-audit, of everything")
                .isEmpty();
        assertThat(year.bureau()
                        .jdbc()
                        .sql(
                                "select concat(audit_day, ' ', state) from self_audit where state not in ('HELD', 'SKIPPED')")
                        .query(String.class)
                        .list())
                .as("days on which the self-audit did not hold")
                .isEmpty();
        assertThat(year.dingTalk().repeated(MessageKind.REMINDER))
                .as("reminders that arrived twice")
                .isZero();
    }

    private static void print(SchoolYear year, List<YearRow> rows) {
        LOG.info("Obligations opened by state: {}", count(rows, YearRow::state));
        LOG.info(
                "Of them in sensitive periods: {}",
                rows.stream().filter(YearRow::sensitive).count());
        LOG.info("Nudges by result: {}", rows(year, "select result, count(*) from reminder group by result"));
        LOG.info("Escalation steps by level: {}", rows(year, """
                select concat('level ', line_level, ' ', told_kind), count(*) from escalation_step
                group by line_level, told_kind order by 1
                """));
        LOG.info(
                "Waivers and extensions: {}",
                rows(year, "select concat(kind, ' ', state), count(*) from waiver_request group by kind, state"));
        LOG.info("Messages that arrived: {}", year.dingTalk().messages());
        LOG.info("Days by self-audit: {}", rows(year, "select state, count(*) from self_audit group by state"));
        LOG.info(
                "Runs of the passes: {}, acts of people: {}, disturbances: {}, deaths in the middle: {}, starts after the first: {}",
                year.runs().size(),
                year.acts(),
                year.disturbed(),
                year.deaths(),
                year.bureau().restarts());
    }

    private static Map<String, Long> count(List<YearRow> rows, Function<YearRow, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static Map<String, Long> rows(SchoolYear year, String sql) {
        return year
                .bureau()
                .jdbc()
                .sql(sql)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
