package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.notification.OutboxScene.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Processes that die, fail, and work side by side. */
class OutboxWorkersTests {

    private static final Instant LEASE_OVER = NOW.plus(Duration.ofMinutes(5));

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @OutboxTest
    abstract static class Cases {

        @Autowired
        Outbox outbox;

        @Autowired
        OutboxRows rows;

        @Autowired
        OutboxScene scene;

        @Autowired
        ScriptedChannel channel;

        @BeforeEach
        void clears() {
            scene.clear();
        }

        @Test
        void settlesWhatADeadProcessLeftBehindWhenItsLeaseIsOver() {
            long reminder = scene.write(MessageKind.REMINDER, "提醒");
            long escalation = scene.write(MessageKind.ESCALATION, "告知");
            rows.next(NOW);
            rows.next(NOW);

            outbox.sendDue(LEASE_OVER.minusSeconds(1));
            assertThat(channel.titles()).isEmpty();
            assertThat(scene.view(reminder).state()).isEqualTo(NotificationState.SENDING);
            outbox.sendDue(LEASE_OVER);
            outbox.sendDue(LEASE_OVER.plusSeconds(30));

            assertThat(scene.view(reminder).state()).isEqualTo(NotificationState.UNKNOWN);
            assertThat(scene.view(escalation).state()).isEqualTo(NotificationState.SENT);
            assertThat(scene.outcomes(escalation)).containsExactly("UNKNOWN", "ACCEPTED");
            assertThat(channel.titles()).containsExactly("告知");
        }

        @Test
        void staysSentWhenTheFirstOfTwoAttemptsWasTakenAfterAll() {
            long id = scene.write(MessageKind.ESCALATION, "告知");
            Outbox.Claim slow = rows.next(NOW).orElseThrow().claims().get(0);
            rows.next(LEASE_OVER);
            Outbox.Claim second =
                    rows.next(LEASE_OVER.plusSeconds(30)).orElseThrow().claims().get(0);

            rows.settle(slow, new Outcome.Accepted("key-1", Way.PRIVATE), LEASE_OVER.plusSeconds(31));
            rows.settle(second, new Outcome.Retryable("busy", Duration.ZERO), LEASE_OVER.plusSeconds(32));

            assertThat(scene.view(id).state()).isEqualTo(NotificationState.SENT);
            assertThat(scene.outcomes(id)).containsExactly("ACCEPTED", "RETRYABLE");
        }

        @Test
        void goesOnAfterAMistake() {
            channel.failsOnce();
            long first = scene.write(MessageKind.REMINDER, "一");
            long second = scene.write(MessageKind.REMINDER, "二");

            assertThat(outbox.sendDue(NOW)).isEqualTo(1);

            assertThat(scene.view(first).state()).isEqualTo(NotificationState.UNKNOWN);
            assertThat(scene.view(first).reason()).contains("IllegalStateException");
            assertThat(scene.view(second).state()).isEqualTo(NotificationState.SENT);
        }

        @Test
        void sendsTheMostUrgentFirst() {
            scene.write(MessageKind.STAND_DOWN, "完成");
            scene.write(MessageKind.REMINDER, "提醒");
            scene.write(MessageKind.RECEIPT, "回执");
            scene.write(MessageKind.ESCALATION, "告知");

            outbox.sendDue(NOW);

            assertThat(channel.titles()).containsExactly("告知", "回执", "提醒", "完成");
        }

        @Test
        void sendsNoRowTwiceFromTwoNodes() throws Exception {
            List<String> titles =
                    IntStream.range(0, 100).mapToObj(number -> "提醒 " + number).toList();
            titles.forEach(title -> scene.write(MessageKind.REMINDER, title));
            Outbox otherNode = scene.otherNode();

            int accepted = AtOnce.sum(() -> outbox.sendDue(NOW), () -> otherNode.sendDue(NOW));

            assertThat(accepted).isEqualTo(100);
            assertThat(channel.titles()).containsExactlyInAnyOrderElementsOf(titles);
        }
    }
}
