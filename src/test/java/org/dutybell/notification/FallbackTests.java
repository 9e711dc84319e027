package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.notification.OutboxScene.NOW;
import static org.dutybell.notification.ScriptedChannel.LATER;

import java.time.Duration;
import java.time.Instant;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is urgent goes beside DingTalk when DingTalk stays away. */
class FallbackTests {

    private static final Duration TOO_LONG = Duration.ofMinutes(10);

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @OutboxTest
    @Import(ScriptedFallback.class)
    abstract static class Cases {

        @Autowired
        Outbox outbox;

        @Autowired
        OutboxScene scene;

        @Autowired
        ScriptedChannel channel;

        @Autowired
        ScriptedFallback fallback;

        @BeforeEach
        void clears() {
            scene.clear();
            fallback.forget();
        }

        @Test
        void goesBesideDingTalkOnceAndGoesOnWaitingForIt() {
            channel.answers(LATER, LATER, LATER);
            long id = scene.write(MessageKind.ESCALATION, "告知");

            outbox.sendDue(NOW);
            outbox.sendDue(NOW.plus(TOO_LONG).minusSeconds(1));
            assertThat(fallback.handed()).isEmpty();
            outbox.sendDue(NOW.plus(TOO_LONG));
            outbox.sendDue(NOW.plus(TOO_LONG).plusSeconds(20));

            assertThat(fallback.handed()).singleElement().satisfies(urgent -> {
                assertThat(urgent.title()).isEqualTo("告知");
                assertThat(urgent.body()).isEqualTo("正文");
            });
            assertThat(scene.view(id).state()).isEqualTo(NotificationState.PENDING);
            assertThat(scene.view(id).attempts())
                    .last()
                    .satisfies(attempt -> assertThat(attempt.channel()).isEqualTo("email"));

            outbox.sendDue(NOW.plus(Duration.ofHours(1)));
            assertThat(scene.view(id).state()).isEqualTo(NotificationState.PENDING);
            outbox.sendDue(NOW.plus(Duration.ofHours(2)));
            assertThat(scene.view(id).state()).isEqualTo(NotificationState.SENT);
            assertThat(fallback.handed()).hasSize(1);
        }

        @Test
        void leavesAloneWhatIsNotUrgentAndWhatArrived() {
            channel.answers(ScriptedChannel.TAKEN, LATER);
            scene.write(MessageKind.ESCALATION, "到了");
            scene.write(MessageKind.REMINDER, "提醒");

            outbox.sendDue(NOW);
            channel.answers(LATER, LATER);
            outbox.sendDue(NOW.plus(TOO_LONG));

            assertThat(fallback.handed()).isEmpty();
        }

        @Test
        void letsTheOthersGoAndTriesAgainAfterARestWhatTheOtherWayDidNotTake() {
            Instant nextDay = NOW.plus(Duration.ofDays(1));
            channel.answers(LATER, LATER, LATER, LATER, LATER, LATER, LATER, LATER);
            fallback.answers(new Outcome.Retryable("no mail server", Duration.ZERO));
            long first = scene.write(MessageKind.INCIDENT, "事故甲");
            long second = scene.write(MessageKind.INCIDENT, "事故乙");

            outbox.sendDue(nextDay);
            outbox.sendDue(nextDay.plusSeconds(299));
            assertThat(fallback.handed()).hasSize(2);
            outbox.sendDue(nextDay.plusSeconds(300));

            assertThat(fallback.handed()).hasSize(3);
            assertThat(scene.outcomes(first)).contains("RETRYABLE", "ACCEPTED");
            assertThat(scene.outcomes(second)).contains("ACCEPTED");
        }

        @Test
        void keepsWhyNobodyCouldBeReached() {
            channel.answers(LATER, LATER);
            fallback.answers(new Outcome.Rejected("no address"));
            long id = scene.write(MessageKind.INCIDENT, "事故");

            outbox.sendDue(NOW.plus(TOO_LONG));
            outbox.sendDue(NOW.plus(TOO_LONG).plusSeconds(20));

            assertThat(fallback.handed()).hasSize(1);
            assertThat(scene.view(id).attempts())
                    .last()
                    .satisfies(attempt -> assertThat(attempt.reason()).isEqualTo("no address"));
        }

        @Test
        void neverRingsAPhoneTwiceWhenNobodyKnows() {
            channel.answers(ScriptedChannel.NOBODY_KNOWS);
            channel.neverRepeats(Content.Ding.class);
            long id = scene.write(
                    MessageKind.INCIDENT,
                    new Destination.ToConversation(null, null, null, "u-1"),
                    new Content.Ding("请立即处理"));

            outbox.sendDue(NOW);

            assertThat(scene.view(id).state()).isEqualTo(NotificationState.UNKNOWN);
        }
    }
}
