package org.dutybell.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dutybell.notification.Channel;
import org.dutybell.obligation.OpenPass;
import org.dutybell.obligation.PlanPass;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.dutybell.testing.StoredSample;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** After a standstill two nudges of a patrol are due at once, and another node has locked one of them. */
class SplitNudgesTests {

    private static final Instant BEFORE = Instant.parse("2027-02-28T22:00:00Z");

    /** Half past four in the afternoon of Monday, 1 March 2027. */
    private static final Instant LATE = Instant.parse("2027-03-01T08:30:00Z");

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest({
        "escalation",
        "reminder",
        "review",
        "wording",
        "obligation",
        "notification",
        "duty",
        "organisation",
        "calendar"
    })
    @Import(StoredSample.class)
    abstract static class Cases {

        /** Nothing is sent here. */
        @MockitoBean
        Channel channel;

        @Autowired
        StoredSample sample;

        @Autowired
        PlanPass plan;

        @Autowired
        OpenPass open;

        @Autowired
        ReminderPass remind;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        PlatformTransactionManager transactions;

        @Test
        void areLeftToWhoeverHasThemAll() {
            sample.store(BEFORE);
            plan.run(BEFORE);
            open.run(LATE);
            assertThat(nudges("result = 'WAITING' and r.due_at <= '2027-03-01 08:30:00'"))
                    .hasSize(2);
            long one = nudges("result = 'WAITING'").get(0);

            new TransactionTemplate(transactions).executeWithoutResult(locking -> {
                jdbc.sql("select id from reminder where id = :id for update")
                        .param("id", one)
                        .query(Long.class)
                        .single();
                CompletableFuture.supplyAsync(() -> remind.run(LATE)).join();
            });
            assertThat(nudges("result = 'SENT'")).isEmpty();

            // what else was due for the school has gone out, and the next message keeps its distance
            remind.run(LATE.plusSeconds(360));
            assertThat(nudges("result = 'SENT'")).hasSize(1);
            assertThat(nudges("result = 'SUPPRESSED'")).hasSize(1);
        }

        /** Ids of those of the first school's patrol that day. */
        private List<Long> nudges(String which) {
            return jdbc.sql("""
                            select r.id from reminder r join obligation o on o.id = r.obligation_id
                            where o.duty_code = 'school-patrol' and o.unit_code = 'school-01' and o.period = '2027-03-01'
                              and r.%s order by r.id
                            """.formatted(which)).query(Long.class).list();
        }
    }
}
