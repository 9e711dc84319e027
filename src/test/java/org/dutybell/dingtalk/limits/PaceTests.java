package org.dutybell.dingtalk.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.notification.MessageKind.ESCALATION;
import static org.dutybell.notification.MessageKind.INCIDENT;
import static org.dutybell.notification.MessageKind.RECEIPT;
import static org.dutybell.notification.MessageKind.REMINDER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dutybell.dingtalk.limits.LimitsScene.Node;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.Gate.Permit;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.notification.MessageKind;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How fast two nodes on one database let calls through: 18 messages a robot and minute, six of them at once. */
class PaceTests {

    private static final String ROBOT = "school-1-chat";

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @LimitsTest
    abstract static class Cases {

        @Autowired
        LimitsScene scene;

        Node one;
        Node other;

        @BeforeEach
        void twoNodes() {
            scene.clear();
            one = scene.node(Map.of());
            other = scene.node(Map.of());
        }

        @Test
        void neverSendsMoreThanEighteenInAnyMinuteFromTwoNodes() {
            List<Instant> sent = new ArrayList<>();
            for (int second = 0; second < 150; second++) {
                for (Node node : List.of(one, other)) {
                    if (node.sends(ROBOT, INCIDENT)) {
                        sent.add(scene.clock.instant());
                    }
                }
                scene.clock.pass(Duration.ofSeconds(1));
            }

            assertThat(sent).hasSizeGreaterThanOrEqualTo(30);
            assertThat(sent)
                    .allSatisfy(
                            begin -> assertThat(inTheMinuteFrom(begin, sent)).isLessThanOrEqualTo(18));
        }

        private static long inTheMinuteFrom(Instant begin, List<Instant> sent) {
            return sent.stream()
                    .filter(at -> !at.isBefore(begin) && at.isBefore(begin.plusSeconds(60)))
                    .count();
        }

        @Test
        void sharesOneBucketWhenBothNodesAskAtTheSameMoment() throws Exception {
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Future<Integer>> sent = List.of(
                        threads.submit(() -> tries(start, one, 20)), threads.submit(() -> tries(start, other, 20)));

                assertThat(sent.get(0).get(60, TimeUnit.SECONDS) + sent.get(1).get(60, TimeUnit.SECONDS))
                        .isEqualTo(6);
            } finally {
                threads.shutdownNow();
            }
        }

        private static int tries(CyclicBarrier start, Node node, int times) throws Exception {
            start.await(60, TimeUnit.SECONDS);
            return sent(node, INCIDENT, times);
        }

        private static int sent(Node node, MessageKind kind, int times) {
            int sent = 0;
            for (int time = 0; time < times; time++) {
                sent += node.sends(ROBOT, kind) ? 1 : 0;
            }
            return sent;
        }

        @Test
        void leavesThreeForWhatIsUrgent() {
            assertThat(sent(one, REMINDER, 10)).isEqualTo(3);
            assertThat(sent(other, ESCALATION, 10)).isEqualTo(3);
        }

        @Test
        void letsTheNextOneThroughAfterTheWaitItNamed() {
            sent(one, REMINDER, 3);

            Permit.Wait wait = (Permit.Wait) other.toRobot(ROBOT, REMINDER);
            scene.clock.pass(wait.atLeast());

            assertThat(wait.reason()).contains("limit", ROBOT);
            assertThat(wait.atLeast()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
            assertThat(one.sends(ROBOT, REMINDER)).isTrue();
            assertThat(other.counts().held(REMINDER)).isEqualTo(1);
        }

        @Test
        void countsEachRobotByItself() {
            assertThat(sent(one, INCIDENT, 10)).isEqualTo(6);

            assertThat(one.sends("school-2-chat", INCIDENT)).isTrue();
        }

        @Test
        void holdsCallsOfOneInterfaceToTheirNumberASecond() {
            int made = 0;
            for (int tenth = 0; tenth < 100; tenth++) {
                made += one.calls(INCIDENT) ? 1 : 0;
                made += other.calls(INCIDENT) ? 1 : 0;
                scene.clock.pass(Duration.ofMillis(10));
            }

            assertThat(made).isBetween(12, 15);
        }

        @Test
        void holdsAnswersToSessionsTogetherToTheInterfacesNumberASecond() {
            int made = 0;
            for (int hundredth = 0; hundredth < 100; hundredth++) {
                made += one.answersASession() ? 1 : 0;
                made += other.answersASession() ? 1 : 0;
                scene.clock.pass(Duration.ofMillis(10));
            }

            assertThat(made).isBetween(10, 15);
        }

        @Test
        void doesNotStopEverySessionForWhatOneIsTold() {
            one.gate()
                    .left(
                            Api.SESSION_WEBHOOK,
                            "",
                            RECEIPT,
                            Verdict.later("DingTalk answered 410100", Duration.ofMinutes(10))
                                    .because(Verdict.Cause.TOO_FAST));

            assertThat(other.answersASession()).isTrue();
        }

        @Test
        void leavesARobotAloneOnAllNodesWhenDingTalkSaysSo() {
            one.robotAnswers(
                    ROBOT,
                    Verdict.later("DingTalk answered 410100", Duration.ofMinutes(10))
                            .because(Verdict.Cause.TOO_FAST));

            Permit.Wait wait = (Permit.Wait) other.toRobot(ROBOT, INCIDENT);
            assertThat(wait.reason()).contains("410100");
            assertThat(wait.atLeast()).isEqualTo(Duration.ofMinutes(10));
            assertThat(other.sends("school-2-chat", INCIDENT)).isTrue();
            scene.clock.pass(Duration.ofMinutes(10));
            assertThat(other.sends(ROBOT, INCIDENT)).isTrue();
        }

        @Test
        void beginsAnewWhenTheClockHasBeenSetBack() {
            sent(one, INCIDENT, 6);

            scene.clock.pass(Duration.ofDays(-400));

            assertThat(other.sends(ROBOT, INCIDENT)).isTrue();
        }
    }
}
