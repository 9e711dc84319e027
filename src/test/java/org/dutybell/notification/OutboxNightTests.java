package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.notification.OutboxScene.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dutybell.testing.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the outbox keeps till morning: half an hour after it was written a night of ten hours begins. */
class OutboxNightTests {

    private static final Instant EVENING = NOW.plus(Duration.ofMinutes(30));
    private static final Instant MORNING = EVENING.plus(Duration.ofHours(10));

    @Nested
    @OnH2
    class H2 extends Cases {}

    @OutboxTest
    @Import(Nights.class)
    abstract static class Cases {

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

        @ParameterizedTest
        @EnumSource(names = {"REMINDER", "DIGEST", "STAND_DOWN"})
        void whatAnOutageDelayedWaitsForTheMorning(MessageKind kind) {
            channel.answers(new Outcome.Retryable("down", Duration.ofHours(1)));
            long id = scene.write(kind, "消息");
            outbox.sendDue(NOW);

            outbox.sendDue(NOW.plus(Duration.ofHours(1)));
            assertThat(scene.view(id)).satisfies(row -> {
                assertThat(row.state()).isEqualTo(NotificationState.PENDING);
                assertThat(row.reason()).isEqualTo("quiet hours");
                assertThat(row.nextAttemptAt()).isEqualTo(MORNING);
            });

            outbox.sendDue(MORNING);
            assertThat(scene.view(id).state()).isEqualTo(NotificationState.SENT);
        }

        @Test
        void aDelayedReminderThatIsOfNoUseInTheMorningGoesOutAtNight() {
            channel.answers(new Outcome.Retryable("down", Duration.ofHours(1)));
            long tonight = scene.writeUsefulUntil(MessageKind.REMINDER, "今晚二十三点五十九分截止", MORNING.minusSeconds(1));
            outbox.sendDue(NOW);

            outbox.sendDue(NOW.plus(Duration.ofHours(1)));

            assertThat(scene.view(tonight).state()).isEqualTo(NotificationState.SENT);
        }

        @Test
        void aDelayedReminderThatIsOfUseInTheMorningWaits() {
            channel.answers(new Outcome.Retryable("down", Duration.ofHours(1)));
            long tomorrow = scene.writeUsefulUntil(MessageKind.REMINDER, "明天截止", MORNING.plusSeconds(1));
            outbox.sendDue(NOW);

            outbox.sendDue(NOW.plus(Duration.ofHours(1)));

            assertThat(scene.view(tomorrow).nextAttemptAt()).isEqualTo(MORNING);
        }

        @ParameterizedTest
        @EnumSource(names = {"INCIDENT", "ESCALATION", "RECEIPT", "NOTICE"})
        void whatCannotWaitGoesOutAtNight(MessageKind kind) {
            channel.answers(new Outcome.Retryable("down", Duration.ofHours(1)));
            long id = scene.write(kind, "消息");
            outbox.sendDue(NOW);

            outbox.sendDue(NOW.plus(Duration.ofHours(1)));

            assertThat(scene.view(id).state()).isEqualTo(NotificationState.SENT);
        }

        @Test
        void aReminderThatWasMeantForTheNightGoesOutInIt() {
            long id = scene.writeAt(MessageKind.REMINDER, "夜间值守", EVENING.plusSeconds(60));

            outbox.sendDue(EVENING.plus(Duration.ofHours(1)));

            assertThat(scene.view(id).state()).isEqualTo(NotificationState.SENT);
        }

        @Test
        void aReminderThatWasWrittenJustBeforeTheNightGoesOut() {
            long id = scene.writeAt(MessageKind.REMINDER, "提醒", EVENING.minusSeconds(10));

            outbox.sendDue(EVENING.plusSeconds(5));

            assertThat(scene.view(id).state()).isEqualTo(NotificationState.SENT);
        }

        @Test
        void whoWasAlarmedAtNightHearsInTheMorningThatItIsDone() {
            long id = scene.writeAt(MessageKind.STAND_DOWN, "已办结", EVENING.plusSeconds(60));

            outbox.sendDue(EVENING.plusSeconds(60));
            assertThat(scene.view(id).state()).isEqualTo(NotificationState.PENDING);

            outbox.sendDue(MORNING);
            assertThat(scene.view(id).state()).isEqualTo(NotificationState.SENT);
        }
    }

    @TestConfiguration
    static class Nights {

        @Bean
        QuietNights nights() {
            return moment ->
                    moment.isBefore(EVENING) || !moment.isBefore(MORNING) ? Optional.empty() : Optional.of(MORNING);
        }
    }
}
