package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A card that was made and reached nobody stays known with its message. */
class UndeliveredCardsTests {

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @OutboxTest
    abstract static class Cases {

        @Autowired
        UndeliveredCards undelivered;

        @Autowired
        Outbox outbox;

        @Autowired
        OutboxScene scene;

        @Autowired
        ScriptedChannel channel;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void clears() {
            scene.clear();
        }

        @Test
        void outlivesTheAttemptsOfItsMessageAndConcernsNoOther() {
            long id = scene.write(MessageKind.ESCALATION, "甲");
            long other = scene.write(MessageKind.RECEIPT, "乙");
            undelivered.remember(key(id));
            channel.answers(new Outcome.Retryable("busy", Duration.ZERO));

            outbox.sendDue(OutboxScene.NOW);

            assertThat(undelivered.contains(key(id))).isTrue();
            assertThat(undelivered.contains(key(other))).isFalse();
            assertThat(undelivered.contains("of nobody")).isFalse();
        }

        private String key(long id) {
            return jdbc.sql("select wire_key from notification where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .single();
        }
    }
}
