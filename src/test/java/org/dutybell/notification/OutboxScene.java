package org.dutybell.notification;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages to send and what became of them; titles tell them apart. */
class OutboxScene {

    static final Instant NOW = Instant.parse("2027-03-01T00:30:00Z");

    private static final Destination SOMEWHERE = new Destination.ToConversation(null, null, "cid-1", "u-1");

    private final Notifications notifications;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ScriptedChannel channel;

    OutboxScene(
            Notifications notifications,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ScriptedChannel channel) {
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.channel = channel;
    }

    void clear() {
        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from notification").update();
        channel.forget();
    }

    long write(MessageKind kind, String title) {
        return write(kind, title, SOMEWHERE);
    }

    long write(MessageKind kind, String title, Destination destination) {
        var message = new NewNotification(title, kind, destination, title, "正文", NOW);
        Long id = transaction.execute(status -> notifications.add(message));
        return id == null ? 0 : id;
    }

    NotificationView view(long id) {
        return notifications.views(List.of(id)).get(0);
    }

    List<String> outcomes(long id) {
        return view(id).attempts().stream()
                .map(attempt -> String.valueOf(attempt.outcome()))
                .toList();
    }
}
