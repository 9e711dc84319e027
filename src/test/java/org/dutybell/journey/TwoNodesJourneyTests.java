package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dutybell.engine.Engine;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database do everything at the same moment, and every person hears everything once. */
class TwoNodesJourneyTests {

    private static final String PATROL = "每日校园巡查";
    private static final List<String> STAFF =
            List.of("u-school01-li", "u-school02-chen", "u-school03-huang", "u-school04-sun", "u-school05-guo");

    /** At five private messages a second, enough for every headmaster's and every leader's. */
    private static final int SECONDS = 15;

    private Bureau bureau;
    private ConfigurableApplicationContext other;

    @BeforeEach
    void opens() {
        bureau = Bureau.opensOn(LocalDate.of(2027, 3, 1), Database.MARIADB);
        bureau.at("06:50");
        other = bureau.anotherNode();
    }

    @AfterEach
    void closes() {
        if (other != null) {
            other.close();
        }
        if (bureau != null) {
            bureau.close();
        }
    }

    @Test
    void remindsAnswersAndEscalatesOnce() throws Exception {
        var chats = STAFF.stream()
                .map(person -> bureau.phoneOf(person).in(chatOf(person)))
                .toList();

        bothRunFrom(Instant.parse("2027-02-28T23:10:00Z"));
        // what one node held because the other had just written to that chat
        bothRunFrom(Instant.parse("2027-02-28T23:16:00Z"));

        for (var chat : chats) {
            String code = Phone.codeOf(PATROL, chat.expects(PATROL));
            chat.expectsNothing(PATROL);
            chat.saysWithPhoto("#" + code + " 已完成").expects(code, "已记录");
            chat.expectsNothing(code);
            assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.FULFILLED);
        }

        var headmaster = bureau.phoneOf("u-school12-ye").privately();
        bothRunAt(Instant.parse("2027-03-01T10:01:00Z"));
        bothRunFrom(Instant.parse("2027-03-01T12:02:00Z"));
        headmaster.expects("逾期未完成", PATROL);
        headmaster.expectsNothing(PATROL);
    }

    /** That moment and the seconds after it: what DingTalk takes in one second is few. */
    private void bothRunFrom(Instant now) throws Exception {
        for (int second = 0; second <= SECONDS; second++) {
            bothRunAt(now.plusSeconds(second));
        }
    }

    /** Both begin at once, with the same time. */
    private void bothRunAt(Instant now) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<String>>> runs = List.of(bureau.bean(Engine.class), other.getBean(Engine.class)).stream()
                    .map(engine -> nodes.submit(() -> {
                        together.await(10, TimeUnit.SECONDS);
                        return engine.run(now).failures();
                    }))
                    .toList();
            for (Future<List<String>> run : runs) {
                assertThat(run.get(60, TimeUnit.SECONDS)).isEmpty();
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    private static String chatOf(String person) {
        return "school-" + person.substring("u-school".length(), "u-school".length() + 2);
    }
}
