package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.notification.OutboxScene.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for the same place is merged, what would pass a limit waits, what is too dear is left out. */
class OutboxOrderTests {

    private static final Destination CHAT = new Destination.ToChat("school-1-chat");
    private static final Destination OTHER_CHAT = new Destination.ToChat("school-2-chat");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Outcome HELD = new Outcome.Held("20 a minute", MINUTE);

    @OutboxTest
    abstract static class Cases {

        @Autowired
        OutboxScene scene;

        @Autowired
        ScriptedChannel channel;

        @Autowired
        Notifications notifications;

        @Autowired
        Outbox outbox;

        @BeforeEach
        void clear() {
            scene.clear();
        }

        @Test
        void sendsWhatWaitsForOnePlaceAsOneMessage() {
            long first = scene.write(MessageKind.REMINDER, "one", CHAT);
            long second = scene.write(MessageKind.REMINDER, "two", CHAT);
            long other = scene.write(MessageKind.REMINDER, "three", OTHER_CHAT);
            channel.answers(new Outcome.Accepted("key-1", Way.GROUP_API));

            assertThat(outbox.sendDue(NOW)).isEqualTo(2);

            assertThat(channel.titles()).containsExactly("one", "three");
            assertThat(notifications.byReference("key-1", null)).containsExactly(first, second);
            assertThat(scene.view(second)).satisfies(merged -> {
                assertThat(merged.state()).isEqualTo(NotificationState.SENT);
                assertThat(merged.reason()).isEqualTo("Sent together with message " + first);
                assertThat(merged.way()).isEqualTo(Way.GROUP_API);
                assertThat(merged.attempts()).hasSize(1);
            });
            assertThat(scene.view(other).reason()).isNull();
        }

        @Test
        void callsByARealAtWhenOneOfThoseSentTogetherDoes() {
            Content.Message routine = new Content.Message("one", "body", null, false, true);
            scene.write(MessageKind.REMINDER, CHAT, routine);
            scene.write(MessageKind.REMINDER, CHAT, new Content.Message("two", "body"));
            scene.write(MessageKind.REMINDER, OTHER_CHAT, new Content.Message("three", "body", null, false, true));
            scene.write(MessageKind.REMINDER, OTHER_CHAT, new Content.Message("four", "body", null, false, true));

            outbox.sendDue(NOW);

            assertThat(channel.routine()).containsExactly(false, true);
        }

        @Test
        void keepsReasonsApart() {
            scene.write(MessageKind.REMINDER, "remind", CHAT);
            scene.write(MessageKind.ESCALATION, "escalate", CHAT);

            outbox.sendDue(NOW);

            assertThat(channel.titles()).containsExactly("escalate", "remind");
        }

        @Test
        void holdsAllThatIsNoMoreUrgentForThatPlaceAndSendsItMergedLater() {
            long first = scene.write(MessageKind.REMINDER, "one", CHAT);
            channel.answers(HELD);

            assertThat(outbox.sendDue(NOW)).isZero();
            scene.write(MessageKind.REMINDER, "two", CHAT);

            assertThat(scene.view(first)).satisfies(held -> {
                assertThat(held.state()).isEqualTo(NotificationState.PENDING);
                assertThat(held.reason()).isEqualTo("20 a minute");
                assertThat(held.attempts()).isEmpty();
                assertThat(held.nextAttemptAt()).isEqualTo(later());
            });
            channel.forget();
            channel.answers(HELD, HELD);
            outbox.sendDue(NOW);
            assertThat(channel.titles()).containsExactly("two");

            channel.forget();
            assertThat(outbox.sendDue(later())).isEqualTo(1);
            assertThat(channel.bodies()).containsExactly("正文\n\n---\n\n正文");
        }

        @Test
        void writesDownWhatWasTooDear() {
            long id = scene.write(MessageKind.COURTESY, "read state", CHAT);
            channel.answers(new Outcome.Withheld("80 % of the month's calls are used"));

            outbox.sendDue(NOW);

            assertThat(scene.view(id).state()).isEqualTo(NotificationState.SUPPRESSED);
            assertThat(scene.view(id).reason()).contains("80 %");
            assertThat(scene.view(id).attempts()).isEmpty();
        }

        @Test
        void aChangeWaitsForWhatItChanges() {
            long card = scene.write(MessageKind.REMINDER, "card", CHAT);
            scene.write(MessageKind.COURTESY, CHAT, new Content.CardResult(card, "done", "已完成", false));
            channel.answers(ScriptedChannel.LATER);

            outbox.sendDue(NOW);
            assertThat(channel.titles()).containsExactly("card");

            channel.answers(new Outcome.Accepted("carrier", Way.CARD));
            outbox.sendDue(later());
            outbox.sendDue(later().plusSeconds(2));
            assertThat(channel.titles()).containsExactly("card", "card", "done");
            assertThat(channel.originals()).singleElement().satisfies(original -> {
                assertThat(original.reference()).isEqualTo("carrier");
                assertThat(original.way()).isEqualTo(Way.CARD);
                assertThat(original.idempotencyKey()).isEqualTo(channel.keys().get(0));
            });
        }

        @Test
        void aChangeOfWhatWasNeverSentFallsAway() {
            long card = scene.write(MessageKind.REMINDER, "card", CHAT);
            long change = scene.write(MessageKind.COURTESY, CHAT, new Content.CardResult(card, "done", "", false));
            channel.answers(new Outcome.Rejected("no such group"));

            outbox.sendDue(NOW);

            assertThat(scene.view(change).state()).isEqualTo(NotificationState.SUPPRESSED);
            assertThat(scene.view(change).reason()).contains("has not been sent");
        }

        @Test
        void whoLeavesAnEventWaitsForTheDelayedCallThatInvitesThem() {
            scene.people(List.of("zhou", "qin"));
            Destination organiser = new Destination.ToPerson("zhou");
            long event = scene.write(
                    MessageKind.COURTESY,
                    organiser,
                    new Content.Event("会议", "正文", NOW, NOW.plusSeconds(3600), "", List.of()));
            outbox.sendDue(NOW);
            long joined = scene.write(MessageKind.COURTESY, organiser, new Content.EventJoined(event, List.of("qin")));
            channel.answers(new Outcome.Retryable("down", MINUTE));
            outbox.sendDue(NOW);

            long left = scene.write(MessageKind.COURTESY, organiser, new Content.EventLeft(event, List.of("qin")));
            outbox.sendDue(NOW.plusSeconds(1));
            assertThat(scene.view(left)).satisfies(row -> {
                assertThat(row.state()).isEqualTo(NotificationState.PENDING);
                assertThat(row.reason()).isEqualTo("Waits for message " + joined);
            });

            Instant again = NOW.plus(MINUTE.multipliedBy(5));
            outbox.sendDue(again);
            outbox.sendDue(again.plus(MINUTE));
            assertThat(scene.view(joined).state()).isEqualTo(NotificationState.SENT);
            assertThat(scene.view(left).state()).isEqualTo(NotificationState.SENT);
        }

        @Test
        void takesBackWhatStillWaits() {
            long id = scene.write(MessageKind.REMINDER, "one", CHAT);

            assertThat(scene.withdraw(id, "done meanwhile")).isTrue();
            assertThat(scene.withdraw(id, "again")).isFalse();

            assertThat(outbox.sendDue(NOW)).isZero();
            assertThat(scene.view(id).reason()).isEqualTo("done meanwhile");
        }

        private static Instant later() {
            return NOW.plus(MINUTE);
        }
    }

    @Nested
    @OnH2
    class OnH2Database extends Cases {}

    @Nested
    @OnMariaDb
    class OnMariaDbDatabase extends Cases {}

    @Test
    void everyFormIsKeptWhole() {
        List<Content> forms = List.of(
                new Content.Message("t", "b", "/o/D7K3", true),
                new Content.Ding("d"),
                new Content.Todo("t", "b", NOW, "/o/D7K3"),
                new Content.TodoChange(7L, "t", "b"),
                new Content.TodoDone(7L),
                new Content.Event("t", "b", NOW, NOW.plusSeconds(3600), "会议室", List.of("P01", "P02")),
                new Content.EventChange(7L, NOW, NOW.plusSeconds(3600), "会议室"),
                new Content.EventJoined(7L, List.of("P01")),
                new Content.EventLeft(7L, List.of("P02")),
                new Content.EventCancelled(7L),
                new Content.CardResult(7L, "t", "b", false),
                new Content.Recall(7L),
                new Content.ReadCheck(7L));

        assertThat(forms)
                .allSatisfy(form -> assertThat(ContentJson.read(
                                ContentJson.form(form), form.title(), form.body(), ContentJson.details(form)))
                        .isEqualTo(form));
        assertThat(forms).hasSameSizeAs(Content.class.getPermittedSubclasses());
    }
}
