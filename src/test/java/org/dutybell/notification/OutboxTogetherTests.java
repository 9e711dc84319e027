package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.notification.OutboxScene.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same words to several people go in one call, and each stays a row with its own end. */
class OutboxTogetherTests {

    private static final Outcome TAKEN = new Outcome.Accepted("key-1", Way.PRIVATE);
    private static final Outcome HELD_BACK = new Outcome.Retryable("held back", Duration.ofMinutes(1));
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(1));
    private static final Instant LEASE_OVER = NOW.plus(Duration.ofMinutes(5));

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
            scene.people(List.of("lina", "wang", "zhao", "sun"));
            channel.takesTogether(20);
        }

        @Test
        void goInOneCall() {
            List<Long> same = toAll(MessageKind.NOTICE, "演练改期");
            scene.tell(MessageKind.NOTICE, "别的事", "sun");
            scene.tell(MessageKind.STAND_DOWN, "演练改期", "lina");

            assertThat(outbox.sendDue(NOW)).isEqualTo(5);

            assertThat(channel.sharedCalls()).containsExactly(List.of("u-lina", "u-wang", "u-zhao"));
            assertThat(same).allSatisfy(id -> assertThat(scene.outcomes(id)).containsExactly("ACCEPTED"));
        }

        @Test
        void goAloneWhereTheWayTakesOneAtATime() {
            channel.takesTogether(1);
            toAll(MessageKind.NOTICE, "演练改期");

            assertThat(outbox.sendDue(NOW)).isEqualTo(3);

            assertThat(channel.sharedCalls()).isEmpty();
        }

        @Test
        void areNoMoreThanTheWayTakes() {
            channel.takesTogether(2);
            toAll(MessageKind.NOTICE, "演练改期");

            assertThat(outbox.sendDue(NOW)).isEqualTo(3);

            assertThat(channel.sharedCalls()).containsExactly(List.of("u-lina", "u-wang"));
        }

        @Test
        void areComparedWithEverythingThatWaitsForEach() {
            List<Long> first = toAll(MessageKind.STAND_DOWN, "一中");
            scene.tell(MessageKind.STAND_DOWN, "二中", "lina");
            long second = scene.tell(MessageKind.STAND_DOWN, "二中", "zhao");

            assertThat(outbox.sendDue(NOW)).isEqualTo(3);

            assertThat(channel.sharedCalls()).containsExactly(List.of("u-lina", "u-zhao"));
            assertThat(channel.bodies()).containsExactly("一中\n\n---\n\n二中", "一中\n\n---\n\n二中", "一中");
            assertThat(scene.view(second).reason()).isEqualTo("Sent together with message " + first.get(2));
        }

        @Test
        void endEachByItself() {
            List<Long> same = toAll(MessageKind.NOTICE, "演练改期");
            channel.answers(TAKEN, new Outcome.Rejected("user id wrong"), HELD_BACK);

            assertThat(outbox.sendDue(NOW)).isEqualTo(1);
            assertThat(outbox.sendDue(LATER)).isEqualTo(1);

            assertThat(scene.view(same.get(0)).state()).isEqualTo(NotificationState.SENT);
            assertThat(scene.view(same.get(1)).state()).isEqualTo(NotificationState.REJECTED);
            assertThat(scene.view(same.get(1)).reason()).isEqualTo("user id wrong");
            assertThat(scene.outcomes(same.get(2))).containsExactly("RETRYABLE", "ACCEPTED");
            assertThat(channel.sharedCalls()).hasSize(1);
        }

        @Test
        void leaveOutWhoHasNoAddress() {
            long unknown = scene.tell(MessageKind.NOTICE, "演练改期", "gone");
            toAll(MessageKind.NOTICE, "演练改期");
            long last = scene.tell(MessageKind.NOTICE, "演练改期", "gone2");

            assertThat(outbox.sendDue(NOW)).isEqualTo(3);

            assertThat(channel.sharedCalls()).containsExactly(List.of("u-lina", "u-wang", "u-zhao"));
            assertThat(List.of(unknown, last))
                    .allSatisfy(id -> assertThat(scene.view(id).reason()).contains("people.yaml"));
        }

        @Test
        void goAloneTheSecondTime() {
            List<Long> same = toAll(MessageKind.NOTICE, "演练改期");
            channel.answers(HELD_BACK, HELD_BACK, HELD_BACK);

            assertThat(outbox.sendDue(NOW)).isZero();
            assertThat(outbox.sendDue(LATER)).isEqualTo(3);

            assertThat(channel.sharedCalls()).hasSize(1);
            assertThat(same).allSatisfy(id -> assertThat(scene.outcomes(id)).containsExactly("RETRYABLE", "ACCEPTED"));
        }

        @Test
        void stayTogetherWhenNoCallWasMade() {
            List<Long> same = toAll(MessageKind.NOTICE, "演练改期");
            Outcome held = new Outcome.Held("20 a second", Duration.ofMinutes(1));
            channel.answers(held, held, held);

            assertThat(outbox.sendDue(NOW)).isZero();
            assertThat(outbox.sendDue(LATER)).isEqualTo(3);

            assertThat(channel.sharedCalls()).hasSize(2);
            assertThat(same).allSatisfy(id -> assertThat(scene.outcomes(id)).containsExactly("ACCEPTED"));
        }

        @Test
        void areRepeatedByTheRuleOfTheirKindWhenNobodyKnows() {
            List<Long> nudges = toAll(MessageKind.REMINDER, "请巡查");
            List<Long> alarms = toAll(MessageKind.ESCALATION, "未完成");
            rows.next(NOW);
            rows.next(NOW);

            outbox.sendDue(LEASE_OVER);
            outbox.sendDue(LEASE_OVER.plusSeconds(30));

            assertThat(nudges)
                    .allSatisfy(id -> assertThat(scene.view(id).state()).isEqualTo(NotificationState.UNKNOWN));
            assertThat(alarms).allSatisfy(id -> assertThat(scene.outcomes(id)).containsExactly("UNKNOWN", "ACCEPTED"));
        }

        @Test
        void areAllUnknownAfterAMistake() {
            List<Long> same = toAll(MessageKind.REMINDER, "请巡查");
            channel.failsOnce();

            outbox.sendDue(NOW);

            assertThat(same).allSatisfy(id -> assertThat(scene.view(id).state()).isEqualTo(NotificationState.UNKNOWN));
        }

        @Test
        void reachEachOnceFromTwoNodes() throws Exception {
            List<String> people =
                    IntStream.range(0, 30).mapToObj(number -> "p" + number).toList();
            scene.people(people);
            List<Long> all = IntStream.range(0, 8)
                    .boxed()
                    .flatMap(word -> people.stream()
                            .map(person -> scene.tell(
                                    word % 2 == 0 ? MessageKind.RECEIPT : MessageKind.INCIDENT, "第 " + word, person)))
                    .toList();
            Outbox otherNode = scene.otherNode();

            int accepted = AtOnce.sum(() -> outbox.sendDue(NOW), () -> otherNode.sendDue(NOW));

            assertThat(accepted).isEqualTo(all.size());
            assertThat(channel.keys()).hasSize(all.size()).doesNotHaveDuplicates();
            assertThat(channel.sharedCalls()).isNotEmpty();
        }

        private List<Long> toAll(MessageKind kind, String words) {
            return Stream.of("lina", "wang", "zhao")
                    .map(person -> scene.tell(kind, words, person))
                    .toList();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}
}
