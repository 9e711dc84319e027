package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.notification.OutboxScene.NOW;
import static org.dutybell.notification.ScriptedChannel.LATER;
import static org.dutybell.notification.ScriptedChannel.NOBODY_KNOWS;

import java.time.Duration;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The four ends of an attempt. */
class OutboxTests {

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
        Notifications notifications;

        @Autowired
        OutboxScene scene;

        @Autowired
        ScriptedChannel channel;

        @BeforeEach
        void clears() {
            scene.clear();
        }

        @Test
        void keepsTheReferenceOfWhatWasTaken() {
            channel.answers(new Outcome.Accepted("key-1", Way.PRIVATE));
            long id = scene.write(MessageKind.REMINDER, "提醒");

            assertThat(outbox.sendDue(NOW)).isEqualTo(1);

            assertThat(scene.view(id).state()).isEqualTo(NotificationState.SENT);
            assertThat(scene.view(id).attempts()).singleElement().satisfies(attempt -> {
                assertThat(attempt.outcome()).isEqualTo("ACCEPTED");
                assertThat(attempt.channel()).isEqualTo("private");
            });
            assertThat(notifications.byReference("key-1", null)).contains(id);
            assertThat(outbox.nextAttempt(NOW)).isEmpty();
            assertThat(outbox.sendDue(NOW.plusSeconds(3600))).isZero();
        }

        @Test
        void doesNotRepeatWhatWasRefused() {
            channel.answers(new Outcome.Rejected("the robot is not in the group"));
            long id = scene.write(MessageKind.ESCALATION, "告知");

            assertThat(outbox.sendDue(NOW)).isZero();

            assertThat(scene.view(id).state()).isEqualTo(NotificationState.REJECTED);
            assertThat(scene.view(id).reason()).isEqualTo("the robot is not in the group");
            assertThat(outbox.nextAttempt(NOW)).isEmpty();
        }

        @Test
        void refusesWhomDingTalkCannotReach() {
            long id = scene.write(MessageKind.ESCALATION, "告知", new Destination.ToPerson("gone"));

            outbox.sendDue(NOW);

            assertThat(scene.view(id).state()).isEqualTo(NotificationState.REJECTED);
            assertThat(scene.view(id).reason()).contains("gone", "people.yaml");
            assertThat(channel.titles()).isEmpty();
        }

        @Test
        void waitsTwiceAsLongEachTimeAndAtLeastAsLongAsAsked() {
            channel.answers(LATER, LATER, new Outcome.Retryable("throttled", Duration.ofMinutes(10)));
            long id = scene.write(MessageKind.REMINDER, "提醒");

            outbox.sendDue(NOW);
            assertThat(outbox.nextAttempt(NOW)).contains(NOW.plusSeconds(30));
            assertThat(outbox.sendDue(NOW.plusSeconds(29))).isZero();
            outbox.sendDue(NOW.plusSeconds(30));
            assertThat(outbox.nextAttempt(NOW)).contains(NOW.plusSeconds(90));
            outbox.sendDue(NOW.plusSeconds(90));
            assertThat(outbox.nextAttempt(NOW)).contains(NOW.plusSeconds(690));

            assertThat(outbox.sendDue(NOW.plusSeconds(690))).isEqualTo(1);
            assertThat(scene.outcomes(id)).containsExactly("RETRYABLE", "RETRYABLE", "RETRYABLE", "ACCEPTED");
        }

        @Test
        void givesUpAReminderAfterADay() {
            channel.answers(LATER, LATER);
            long id = scene.write(MessageKind.REMINDER, "提醒");
            outbox.sendDue(NOW);

            outbox.sendDue(NOW.plus(Duration.ofHours(24)));

            assertThat(scene.view(id).state()).isEqualTo(NotificationState.REJECTED);
            assertThat(scene.view(id).reason()).contains("Gave up after 2 attempts", "busy");
        }

        @Test
        void sendsAnEscalationAgainWhenNobodyKnows() {
            channel.answers(NOBODY_KNOWS);
            long id = scene.write(MessageKind.ESCALATION, "告知");

            outbox.sendDue(NOW);
            assertThat(scene.view(id).state()).isEqualTo(NotificationState.PENDING);
            outbox.sendDue(NOW.plusSeconds(30));

            assertThat(scene.outcomes(id)).containsExactly("UNKNOWN", "ACCEPTED");
            assertThat(channel.titles()).containsExactly("告知", "告知");
        }

        @Test
        void doesNotSendAReminderAgainWhenNobodyKnows() {
            channel.answers(NOBODY_KNOWS);
            long id = scene.write(MessageKind.REMINDER, "提醒");

            outbox.sendDue(NOW);

            assertThat(scene.view(id).state()).isEqualTo(NotificationState.UNKNOWN);
            assertThat(outbox.nextAttempt(NOW)).isEmpty();
            outbox.sendDue(NOW.plusSeconds(3600));
            assertThat(channel.titles()).hasSize(1);
        }

        @Test
        void sendsAReminderAgainUnderTheSameKeyWhereThatMakesNoDuplicate() {
            channel.answers(new Outcome.Unknown("no answer", true));
            long id = scene.write(MessageKind.REMINDER, "提醒");

            outbox.sendDue(NOW);
            outbox.sendDue(NOW.plusSeconds(30));

            assertThat(scene.view(id).state()).isEqualTo(NotificationState.SENT);
            assertThat(channel.keys())
                    .hasSize(2)
                    .containsOnly(channel.keys().get(0))
                    .doesNotContain("dutybell-" + id);
        }
    }
}
