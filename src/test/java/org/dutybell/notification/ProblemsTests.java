package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dutybell.notification.OutboxScene.NOW;
import static org.dutybell.notification.ScriptedChannel.LATER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutybell.notification.Problems.Fate;
import org.dutybell.notification.Problems.Problem;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What does not get through, and what an admin takes back. */
class ProblemsTests {

    private static final Destination SCHOOL = new Destination.ToChat("school-1-chat");
    private static final Destination OTHER = new Destination.ToChat("school-2-chat");
    private static final Outcome.Rejected GONE =
            new Outcome.Rejected("DingTalk answered 400106 (x); add it again; request abc-1");

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @OutboxTest
    abstract static class Cases {

        @Autowired
        Problems problems;

        @Autowired
        AdminMessages admin;

        @Autowired
        Outbox outbox;

        @Autowired
        OutboxScene scene;

        @Autowired
        ScriptedChannel channel;

        @BeforeEach
        void clears() {
            scene.clear();
        }

        @Test
        void groupsRefusalsByPlaceAndReason() {
            fails("第一条", SCHOOL, GONE);
            fails("第二条", SCHOOL, new Outcome.Rejected("DingTalk answered 400106 (x); add it again; request def-2"));
            fails("第三条", OTHER, GONE);

            assertThat(problems.open(NOW))
                    .extracting(Problem::destination, Problem::count, Problem::reason)
                    .containsExactlyInAnyOrder(
                            tuple("school-1-chat", 2L, "DingTalk answered 400106 (x); add it again"),
                            tuple("school-2-chat", 1L, "DingTalk answered 400106 (x); add it again"));
        }

        @Test
        void namesWhatWentAnotherWayUntilTheBestOneIsOpenAgain() {
            channel.answers(new Outcome.Accepted("key", Way.GROUP_API, "card: permission is missing"));
            scene.write(MessageKind.REMINDER, "第一条", SCHOOL);
            outbox.sendDue(NOW);

            assertThat(problems.open(NOW)).singleElement().satisfies(problem -> {
                assertThat(problem.fate()).isEqualTo(Fate.PASSED_OVER);
                assertThat(problem.reason()).isEqualTo("card: permission is missing");
            });

            scene.write(MessageKind.REMINDER, "第二条", SCHOOL);
            outbox.sendDue(NOW);
            assertThat(problems.open(NOW)).isEmpty();
        }

        @Test
        void forgetsThemWhenALaterMessageGetsThere() {
            fails("第一条", SCHOOL, GONE);
            channel.answers(new Outcome.Accepted(null, Way.GROUP_WEBHOOK));
            scene.write(MessageKind.RECEIPT, "第二条", OTHER);
            outbox.sendDue(NOW);
            assertThat(problems.open(NOW)).hasSize(1);

            channel.answers(new Outcome.Accepted(null, Way.GROUP_WEBHOOK));
            scene.write(MessageKind.RECEIPT, "第三条", SCHOOL);
            outbox.sendDue(NOW);

            assertThat(problems.open(NOW)).isEmpty();
        }

        @Test
        void remembersATaskThatIsRefusedThoughMessagesArrive() {
            channel.answers(GONE);
            scene.write(MessageKind.COURTESY, SCHOOL, new Content.Todo("第一条", "", NOW, "/"));
            outbox.sendDue(NOW);
            channel.answers(new Outcome.Accepted(null, Way.GROUP_WEBHOOK));
            scene.write(MessageKind.RECEIPT, "第二条", SCHOOL);
            outbox.sendDue(NOW);

            assertThat(problems.open(NOW)).extracting(Problem::form).containsExactly("TODO");
        }

        @Test
        void namesWhatKeepsFailingAfterThreeTries() {
            scene.write(MessageKind.ESCALATION, "第一条", SCHOOL);
            Instant now = NOW;
            for (int tries = 1; tries <= 3; tries++) {
                assertThat(problems.open(now)).isEmpty();
                channel.answers(LATER);
                outbox.sendDue(now);
                now = now.plus(Duration.ofMinutes(10));
            }

            assertThat(problems.open(now)).extracting(Problem::fate).containsExactly(Fate.FAILING);
            assertThat(problems.open(NOW.plus(Duration.ofDays(31)))).isEmpty();
        }

        @Test
        void namesEscalationsThatWereNotHeard() {
            channel.answers(GONE);
            long refused = scene.write(MessageKind.ESCALATION, "第一条", SCHOOL);
            outbox.sendDue(NOW);
            scene.write(MessageKind.REMINDER, "第二条", SCHOOL);
            long waits = scene.write(MessageKind.INCIDENT, "第三条", OTHER);

            assertThat(problems.unheard(NOW)).extracting(one -> one.id()).containsExactly(refused);
            assertThat(problems.unheard(NOW.plus(Duration.ofMinutes(3))))
                    .extracting(one -> one.id())
                    .containsExactly(waits, refused);
        }

        @Test
        void measuresTheBacklog() {
            assertThat(problems.backlog(NOW)).isEqualTo(new Problems.Backlog(0, 0, null));
            scene.write(MessageKind.REMINDER, "第一条", SCHOOL);

            assertThat(problems.backlog(NOW.minusSeconds(1))).isEqualTo(new Problems.Backlog(1, 0, null));
            assertThat(problems.backlog(NOW.plusSeconds(60))).isEqualTo(new Problems.Backlog(1, 1, NOW));
        }

        @Test
        void takesAMessageBackOnce() {
            long sent = sent(Way.GROUP_API);

            long recall = admin.recall(sent, NOW).orElseThrow();

            assertThat(scene.view(recall).form()).isEqualTo("RECALL");
            assertThat(admin.recallsOf(List.of(sent, recall)))
                    .hasEntrySatisfying(sent, row -> assertThat(row.id()).isEqualTo(recall))
                    .hasSize(1);
            assertThat(admin.recall(sent, NOW)).isEmpty();
        }

        @Test
        void takesBackOnlyWhatItsWayCanAndInTime() {
            assertThat(admin.recall(sent(Way.GROUP_WEBHOOK), NOW)).isEmpty();
            assertThat(admin.recall(sent(Way.GROUP_API), NOW.plus(Duration.ofHours(24))))
                    .isEmpty();
            assertThat(admin.recall(scene.write(MessageKind.REMINDER, "在等", SCHOOL), NOW))
                    .isEmpty();
            assertThat(admin.recall(999_999, NOW)).isEmpty();
        }

        private long sent(Way way) {
            channel.answers(new Outcome.Accepted("key", way));
            long id = scene.write(MessageKind.REMINDER, "已发 " + way, SCHOOL);
            outbox.sendDue(NOW);
            return id;
        }

        private void fails(String title, Destination destination, Outcome how) {
            channel.answers(how);
            scene.write(MessageKind.REMINDER, title, destination);
            outbox.sendDue(NOW);
        }
    }
}
