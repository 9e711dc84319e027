package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dutybell.notification.ReadMarks.Mark;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has read what. */
class ReadMarksTests {

    private static final Instant READ = OutboxScene.NOW.plusSeconds(60);

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @OutboxTest
    abstract static class Cases {

        @Autowired
        ReadMarks marks;

        @Autowired
        Outbox outbox;

        @Autowired
        OutboxScene scene;

        @Autowired
        ScriptedChannel channel;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void clears() {
            forget();
            scene.clear();
        }

        @AfterEach
        void forget() {
            jdbc.sql("delete from message_read").update();
            jdbc.sql("delete from person").update();
        }

        @Test
        void keepsTheFirstTimeAPersonReadAMessage() {
            long id = sent("提醒", "key-1");
            marks.read("key-1", "u-lina", READ);
            marks.read("key-1", "u-lina", READ.plusSeconds(60));
            marks.read("key-1", "u-wang", READ.plusSeconds(30));

            assertThat(marks.of(List.of(id)))
                    .containsExactly(new Mark(id, "u-lina", READ), new Mark(id, "u-wang", READ.plusSeconds(30)));
        }

        @Test
        void namesAPersonWhoBecomesKnownLater() {
            long id = sent("提醒", "key-1");
            marks.read("key-1", "u-lina", READ);
            jdbc.sql("insert into person (code, name, dingtalk_user_id, position) values ('lina', '李娜', 'u-lina', 1)")
                    .update();
            jdbc.sql("update organisation_revision set revision = revision + 1").update();

            assertThat(marks.of(List.of(id))).containsExactly(new Mark(id, "lina", READ));
        }

        @Test
        void marksEverythingThatWentOutAsOneMessage() {
            long first = scene.write(MessageKind.REMINDER, "甲", new Destination.ToChat("school-1-chat"));
            long second = scene.write(MessageKind.REMINDER, "乙", new Destination.ToChat("school-1-chat"));
            channel.answers(new Outcome.Accepted("key-1", Way.CARD));
            outbox.sendDue(OutboxScene.NOW);

            marks.read("key-1", "u-lina", READ);

            assertThat(marks.of(List.of(first, second)))
                    .extracting(Mark::notificationId)
                    .containsExactly(first, second);
        }

        @Test
        void keepsAMarkThatIsFasterThanTheSend() {
            marks.read("key-1", "u-lina", READ);
            long id = sent("提醒", "key-1");

            assertThat(marks.of(List.of(id))).containsExactly(new Mark(id, "u-lina", READ));
            assertThat(marks.of(List.of())).isEmpty();
        }

        private long sent(String title, String reference) {
            channel.answers(new Outcome.Accepted(reference, Way.PRIVATE));
            long id = scene.write(MessageKind.REMINDER, title);
            outbox.sendDue(OutboxScene.NOW);
            return id;
        }
    }
}
