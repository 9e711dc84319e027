package org.dutybell.journey;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a process that dies leaves in the database. */
final class Desk {

    private final Bureau bureau;
    private final JdbcClient jdbc;

    Desk(Bureau bureau) {
        this.bureau = bureau;
        this.jdbc = bureau.bean(JdbcClient.class);
    }

    /** A private message that was stored and acknowledged, and not worked on. */
    void leavesAnUnansweredMessage(String messageId, String userId, String text) {
        Instant now = bureau.bean(Clock.class).instant();
        Map<String, Object> reading = Map.ofEntries(
                Map.entry("messageId", messageId),
                Map.entry("form", "WORDS_AND_PICTURES"),
                Map.entry("group", false),
                Map.entry("conversationId", "cid-private"),
                Map.entry("senderUserId", userId),
                Map.entry("senderName", "李红梅"),
                Map.entry("sentAt", now.toString()),
                Map.entry("text", text),
                Map.entry("pictures", List.of()),
                Map.entry("robotCode", "sandbox-client"),
                Map.entry("raw", "{}"));
        jdbc.sql("""
                insert into inbox_message (message_id, received_at, reading, state, attempts, next_attempt_at)
                values (:id, :now, :reading, 'RECEIVED', 0, :now)
                """)
                .param("id", messageId)
                .param("now", DbTime.of(now))
                .param("reading", JsonMapper.builder().build().writeValueAsString(reading))
                .update();
    }

    /** A message that was written and not sent. */
    void leavesAnUnsentReminder(String key, String chat, String body) {
        Instant now = bureau.bean(Clock.class).instant();
        var message = new NewNotification(key, MessageKind.REMINDER, new Destination.ToChat(chat), "履责提醒", body, now);
        new TransactionTemplate(bureau.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> bureau.bean(Notifications.class).add(message));
    }

    /** How many attempts to send the message with this key were accepted. */
    int sent(String key) {
        return jdbc.sql("""
                        select count(*) from delivery d join notification n on n.id = d.notification_id
                        where n.dedup_key = :key and d.outcome = 'ACCEPTED'
                        """).param("key", key).query(Integer.class).single();
    }
}
