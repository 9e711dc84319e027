package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.engine.Engine;
import org.dutybell.notification.Budget;
import org.dutybell.notification.Cost;
import org.dutybell.sandbox.clock.ClockMoves;
import org.dutybell.sandbox.wire.Usage;
import org.dutybell.testing.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A bureau that is lived with: the real passes, the sandbox on the wire, people who answer. What it cost is read from the
 * look-alike's journal.
 *
 * @param journal calls and messages as DingTalk's look-alike counted them
 * @param counted the same as the service counted them
 * @param answers how often people answered
 * @param open obligations that were due and are not done
 * @param due obligations that were due
 */
record QuotaMonth(Cost journal, Cost counted, Map<String, Long> byInterface, int answers, long open, long due) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Lives from the first day to the last, both included, in the chat or, in saver mode, on the phone page. */
    static QuotaMonth lived(Path config, LocalDate first, LocalDate last, boolean onPage) {
        Map<String, String> properties = Map.of(
                "dutybell.config-dir",
                config.toAbsolutePath().toString(),
                "dutybell.public-url",
                "https://duty.example.cn",
                "dutybell.saver-mode",
                onPage ? "on" : "off");
        try (Bureau bureau = Bureau.opensOn(first, Database.H2, properties)) {
            Repliers people = new Repliers(bureau, onPage);
            live(bureau, people, last.atTime(23, 30).atZone(ZONE).toInstant());
            return found(bureau, people);
        }
    }

    private static void live(Bureau bureau, Repliers people, Instant end) {
        Instant now = bureau.bean(Clock.class).instant();
        while (now.isBefore(end)) {
            Instant after = now;
            Instant next = Stream.of(bureau.bean(Engine.class).nextEvent(now), people.next())
                    .flatMap(Optional::stream)
                    .map(at -> at.isAfter(after.plusSeconds(15)) ? at : after.plusSeconds(15))
                    .min(Instant::compareTo)
                    .orElse(end);
            bureau.bean(ClockMoves.class)
                    .to((next.isBefore(end) ? next : end)
                            .atZone(ZONE)
                            .toOffsetDateTime()
                            .toString());
            now = bureau.bean(Clock.class).instant();
            people.look();
            people.act(now);
        }
    }

    private static QuotaMonth found(Bureau bureau, Repliers people) {
        Usage.Count count = bureau.bean(Usage.class).count();
        Budget.BudgetView budget = bureau.bean(Budget.class).thisMonth();
        return new QuotaMonth(
                new Cost(count.calls(), count.messages()),
                new Cost(budget.calls().used(), budget.messages().used()),
                count.byInterface(),
                people.answers(),
                number(bureau, "select count(*) from obligation where state = 'MISSED'"),
                number(bureau, "select count(*) from obligation where state in ('MISSED', 'FULFILLED')"));
    }

    /** Whether the forecast hits each quota to a fifth. */
    void isNear(Cost forecast) {
        assertThat(forecast.calls()).as("calls").isCloseTo(journal.calls(), withinPercentage(20));
        assertThat(forecast.messages()).as("messages").isCloseTo(journal.messages(), withinPercentage(20));
    }

    private static long number(Bureau bureau, String sql) {
        return bureau.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }
}
