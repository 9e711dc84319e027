package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Asking who has read a message: by hand, and once by itself four hours after an escalation. */
class ReadQuestionsTests {

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @OutboxTest
    @TestPropertySource(properties = "dutybell.read-check.escalations-after=4h")
    abstract static class Cases {

        @Autowired
        ReadQuestions questions;

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
        void asksOnceHoweverOftenItIsPressedAndAgainAfterTheAnswer() {
            long message = sent(MessageKind.REMINDER, Way.GROUP_API);

            long first = questions.ask(message, OutboxScene.NOW).orElseThrow();

            assertThat(questions.ask(message, OutboxScene.NOW)).contains(first);
            assertThat(scene.view(first)).satisfies(question -> {
                assertThat(question.form()).isEqualTo("READ_CHECK");
                assertThat(question.about()).isEqualTo(message);
                assertThat(question.kind()).isEqualTo(MessageKind.COURTESY);
            });
            channel.answers(new Outcome.Accepted(null, Way.GROUP_API));
            outbox.sendDue(OutboxScene.NOW);
            long again = questions.ask(message, OutboxScene.NOW).orElseThrow();
            assertThat(again).isNotEqualTo(first);
            assertThat(questions.lastOf(List.of(message)))
                    .hasEntrySatisfying(message, last -> assertThat(last.id()).isEqualTo(again))
                    .hasSize(1);
        }

        @Test
        void asksOnlyWhereTheWayTellsAndWithinADay() {
            assertThat(questions.ask(sent(MessageKind.REMINDER, Way.GROUP_WEBHOOK), OutboxScene.NOW))
                    .isEmpty();
            assertThat(questions.ask(
                            sent(MessageKind.REMINDER, Way.GROUP_API), OutboxScene.NOW.plus(Duration.ofHours(24))))
                    .isEmpty();
            assertThat(questions.ask(scene.write(MessageKind.REMINDER, "在等"), OutboxScene.NOW))
                    .isEmpty();
            assertThat(questions.ask(999_999, OutboxScene.NOW)).isEmpty();
            assertThat(questions.lastOf(List.of())).isEmpty();
        }

        @Test
        void asksByItselfOnceSomeHoursAfterAnEscalationReachedAPerson() {
            long message = sent(MessageKind.ESCALATION, Way.PRIVATE);

            assertThat(questions.lastOf(List.of(message))).hasEntrySatisfying(message, later -> {
                assertThat(later.state()).isEqualTo(NotificationState.PENDING);
                assertThat(later.nextAttemptAt()).isEqualTo(OutboxScene.NOW.plus(Duration.ofHours(4)));
            });
            outbox.sendDue(OutboxScene.NOW.plus(Duration.ofHours(4)).minusSeconds(1));
            assertThat(last(message).state()).isEqualTo(NotificationState.PENDING);
            channel.answers(new Outcome.Accepted(null, Way.PRIVATE));
            outbox.sendDue(OutboxScene.NOW.plus(Duration.ofHours(4)));
            assertThat(last(message).state()).isEqualTo(NotificationState.SENT);
        }

        @Test
        void asksNothingByItselfAboutOtherMessages() {
            long reminder = sent(MessageKind.REMINDER, Way.PRIVATE);
            long inAGroup = sent(MessageKind.ESCALATION, Way.GROUP_API);

            assertThat(questions.lastOf(List.of(reminder, inAGroup))).isEmpty();
        }

        private NotificationView last(long message) {
            return questions.lastOf(List.of(message)).values().iterator().next();
        }

        private long sent(MessageKind kind, Way way) {
            channel.answers(new Outcome.Accepted("key-" + kind + way, way));
            long id = scene.write(kind, "已发 " + way);
            outbox.sendDue(OutboxScene.NOW);
            return id;
        }
    }
}
