package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.notification.OutboxScene.NOW;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.notification.ReadMarks.Mark;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What one call brought to several people has one key at DingTalk, and yet each has a message of their own. */
class SharedKeyTests {

    private static final Outcome TAKEN = new Outcome.Accepted("key-1", Way.PRIVATE);

    @OutboxTest
    @TestPropertySource(properties = "dutybell.read-check.escalations-after=4h")
    abstract static class Cases {

        @Autowired
        Outbox outbox;

        @Autowired
        Notifications notifications;

        @Autowired
        ReadMarks marks;

        @Autowired
        ReadQuestions questions;

        @Autowired
        AdminMessages messages;

        @Autowired
        OutboxScene scene;

        @Autowired
        ScriptedChannel channel;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void clears() {
            scene.clear();
            scene.people(List.of("lina", "wang", "zhao"));
            channel.takesTogether(20);
        }

        @AfterEach
        void forgets() {
            jdbc.sql("delete from message_read").update();
        }

        @Test
        void aQuotedReplyIsAboutTheMessageOfWhoeverQuotes() {
            List<Long> same = sentToAll(MessageKind.NOTICE);

            assertThat(notifications.byReference("key-1", "wang")).containsExactly(same.get(1));
            assertThat(notifications.byReference("key-1", "zhao")).containsExactly(same.get(2));
            assertThat(notifications.byReference("key-1", "sun")).isEmpty();
            assertThat(notifications.byReference("key-1", null)).isEmpty();
        }

        @Test
        void eachHasTheMarkOfItsOwnReader() {
            List<Long> same = sentToAll(MessageKind.NOTICE);
            marks.read("key-1", "u-wang", NOW);

            assertThat(marks.of(same)).containsExactly(new Mark(same.get(1), "wang", NOW));
        }

        @Test
        void oneQuestionAsksAboutAll() {
            List<Long> same = sentToAll(MessageKind.NOTICE);

            long question = questions.ask(same.get(2), NOW).orElseThrow();

            assertThat(questions.ask(same.get(1), NOW)).contains(question);
            assertThat(questions.lastOf(same))
                    .hasSize(3)
                    .allSatisfy((id, last) -> assertThat(last.id()).isEqualTo(question));
        }

        @Test
        void oneQuestionIsAskedByItself() {
            List<Long> same = sentToAll(MessageKind.ESCALATION);

            assertThat(questions.lastOf(same).values())
                    .hasSize(3)
                    .extracting(NotificationView::id)
                    .containsOnly(questions.lastOf(same).get(same.get(0)).id());
            channel.forget();
            outbox.sendDue(NOW.plus(Duration.ofHours(4)));
            assertThat(channel.titles()).hasSize(1);
        }

        @Test
        void takingOneBackTakesBackAllAndSaysSo() {
            List<Long> same = sentToAll(MessageKind.NOTICE);
            assertThat(messages.alsoTakenBackFrom(same))
                    .containsEntry(same.get(0), List.of("wang", "zhao"))
                    .containsEntry(same.get(2), List.of("lina", "wang"));

            long recall = messages.recall(same.get(1), NOW).orElseThrow();

            assertThat(messages.recall(same.get(2), NOW)).isEmpty();
            assertThat(messages.recallsOf(same))
                    .hasSize(3)
                    .allSatisfy((id, row) -> assertThat(row.id()).isEqualTo(recall));
            outbox.sendDue(NOW);
            assertThat(channel.originals())
                    .singleElement()
                    .satisfies(original -> assertThat(original.reference()).isEqualTo("key-1"));
        }

        @Test
        void whoGotItInAnotherCallKeepsIt() {
            channel.answers(TAKEN, new Outcome.Retryable("held back", Duration.ofMinutes(1)), TAKEN);
            List<Long> same = toAll(MessageKind.NOTICE);
            outbox.sendDue(NOW);
            channel.answers(new Outcome.Accepted("key-2", Way.PRIVATE));
            outbox.sendDue(NOW.plusSeconds(60));

            assertThat(messages.alsoTakenBackFrom(same))
                    .containsOnlyKeys(same.get(0), same.get(2))
                    .containsEntry(same.get(0), List.of("zhao"));
            messages.recall(same.get(0), NOW);
            assertThat(messages.recallsOf(same)).containsOnlyKeys(same.get(0), same.get(2));
        }

        private List<Long> sentToAll(MessageKind kind) {
            channel.answers(TAKEN, TAKEN, TAKEN);
            List<Long> ids = toAll(kind);
            outbox.sendDue(NOW);
            return ids;
        }

        private List<Long> toAll(MessageKind kind) {
            return Stream.of("lina", "wang", "zhao")
                    .map(person -> scene.tell(kind, "演练改期", person))
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
