package org.dutybell.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dutybell.audit.Inspector;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The passes of the sample bureau by one thread and by two at the same moments: the rows are the same. */
class TwoAtOnceTests {

    /** Six in the morning of Thursday, 24 September 2026: a quarter, a month, a half month and a holiday end in this week. */
    private static final Instant FIRST = Instant.parse("2026-09-23T22:00:00Z");

    private static final Instant LAST = Instant.parse("2026-10-09T12:00:00Z");
    private static final int MOMENTS = 30;
    private static final int TICK = 15;
    private static final long PATIENCE = 120;

    /**
     * A row that was locked for a moment is taken at the next tick, so it is not asked at which of the two; nor which nudges
     * shared a message, which decides what a day's limit holds back.
     */
    private static final Map<String, String> ROWS = Map.of(
            "obligations",
            "select duty_code, post_code, target, period, opens_at, due_at, missed_at, state from obligation",
            "nudges",
            """
            select o.duty_code, o.post_code, o.target, o.period, r.nudge, r.post_code as nudged, r.due_at
            from reminder r join obligation o on o.id = r.obligation_id
            """,
            "escalations",
            """
            select o.duty_code, o.post_code, o.target, o.period, e.timer, e.state, e.steps_done
            from escalation e join obligation o on o.id = e.obligation_id
            """,
            "steps",
            """
            select o.duty_code, o.post_code, o.target, o.period, s.step_number, s.line_level, s.told_kind, s.told_code
            from escalation_step s join escalation e on e.id = s.escalation_id join obligation o on o.id = e.obligation_id
            """);

    @ParameterizedTest
    @CsvSource({"H2, 1", "MARIADB, 2"})
    void giveTheRowsOfOne(Database database, long seed) throws Exception {
        Assumptions.assumeTrue(database.runsHere(), () -> database + " cannot run on this machine");
        List<Instant> moments = moments(seed);

        Map<String, List<String>> byOne = rows(database, moments, 1);
        Map<String, List<String>> byTwo = rows(database, moments, 2);

        assertThat(byOne).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        byOne.forEach(
                (table, rows) -> assertThat(byTwo.get(table)).as(table).containsExactlyInAnyOrderElementsOf(rows));
    }

    /** Drawn by lot, so that sometimes little is due at once and sometimes a day's work. */
    private static List<Instant> moments(long seed) {
        long seconds = LAST.getEpochSecond() - FIRST.getEpochSecond();
        return new Random(seed)
                .longs(MOMENTS, 0, seconds)
                .sorted()
                .mapToObj(FIRST::plusSeconds)
                .toList();
    }

    private static Map<String, List<String>> rows(Database database, List<Instant> moments, int threads)
            throws Exception {
        YearClock clock = new YearClock(FIRST);
        Fuse fuse = new Fuse();
        ExecutorService nodes = Executors.newFixedThreadPool(threads);
        try (YearBureau bureau = new YearBureau(database, clock, fuse, RecordingDingTalk.thatTakesEverything(fuse))) {
            for (Instant moment : moments) {
                tick(nodes, threads, clock, bureau, moment);
                tick(nodes, threads, clock, bureau, moment.plusSeconds(TICK));
            }
            // what each of two at once found locked by the other
            tick(nodes, 1, clock, bureau, moments.get(moments.size() - 1).plusSeconds(2 * TICK));
            assertThat(bureau.bean(Inspector.class)
                            .look(Instant.EPOCH, clock.instant())
                            .flaws())
                    .as("the self-audit after %d at once", threads)
                    .isEmpty();
            assertThat(remindedOfAMiss(bureau)).isEmpty();
            Map<String, List<String>> rows = new TreeMap<>();
            ROWS.forEach((table, sql) -> rows.put(
                    table,
                    bureau.jdbc().sql(sql).query().listOfRows().stream()
                            .map(row -> new TreeMap<>(row).toString())
                            .toList()));
            return rows;
        } finally {
            nodes.shutdownNow();
        }
    }

    /** Nudges to do in time what had been missed, except those that are meant for after the due day. */
    private static List<String> remindedOfAMiss(YearBureau bureau) {
        return bureau.jdbc().sql("""
                        select concat(o.duty_code, ' ', o.post_code, ' ', o.period, ' ', r.nudge)
                        from reminder r join obligation o on o.id = r.obligation_id
                        where r.result = 'SENT' and r.settled_at >= o.missed_at and r.due_at <= o.due_at
                        """).query(String.class).list();
    }

    private static void tick(ExecutorService nodes, int threads, YearClock clock, YearBureau bureau, Instant moment)
            throws Exception {
        clock.putTo(moment);
        atOnce(nodes, threads, () -> bureau.run(moment));
    }

    private static void atOnce(ExecutorService nodes, int threads, Runnable work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<?>> all = new ArrayList<>();
        for (int node = 0; node < threads; node++) {
            all.add(nodes.submit(() -> {
                start.await(PATIENCE, TimeUnit.SECONDS);
                work.run();
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get(PATIENCE, TimeUnit.SECONDS);
        }
    }
}
