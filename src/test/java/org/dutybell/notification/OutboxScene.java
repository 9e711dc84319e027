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
    private final OutboxRows rows;
    private final Attempts attempts;
    private final Fallbacks fallbacks;

    OutboxScene(
            Notifications notifications,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ScriptedChannel channel,
            OutboxRows rows,
            Attempts attempts,
            Fallbacks fallbacks) {
        this.rows = rows;
        this.attempts = attempts;
        this.fallbacks = fallbacks;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.channel = channel;
    }

    /** The outbox of another process on the same database. */
    Outbox otherNode() {
        return new Outbox(rows, attempts, fallbacks);
    }

    void clear() {
        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from notification").update();
        jdbc.sql("delete from person").update();
        chats();
        channel.forget();
    }

    /** Two schools with a chat each. */
    private void chats() {
        for (String school : List.of("school-1", "school-2")) {
            jdbc.sql("""
                    insert into org_unit (code, name, kind, pupils, buses, position) values (?, ?, 'SCHOOL', 1, false, 1)
                    on duplicate key update code = code
                    """).params(school, school).update();
            jdbc.sql("""
                    insert into chat (code, unit_code, name, position) values (?, ?, ?, 1)
                    on duplicate key update code = code
                    """).params(school + "-chat", school, school).update();
        }
        jdbc.sql("update organisation_revision set revision = revision + 1").update();
    }

    /** People of the organisation, each with the user id {@code u-CODE}. */
    void people(List<String> codes) {
        for (String code : codes) {
            jdbc.sql("insert into person (code, name, dingtalk_user_id, position) values (?, ?, ?, 1)")
                    .params(code, code, "u-" + code)
                    .update();
        }
        jdbc.sql("update organisation_revision set revision = revision + 1").update();
    }

    /** The same words to this person. */
    long tell(MessageKind kind, String words, String person) {
        return add(new NewNotification(
                kind + " " + words + " to " + person, kind, new Destination.ToPerson(person), "通知", words, NOW));
    }

    long write(MessageKind kind, String title) {
        return write(kind, title, SOMEWHERE);
    }

    long writeAt(MessageKind kind, String title, Instant at) {
        return add(new NewNotification(title, kind, SOMEWHERE, title, "正文", at));
    }

    long writeUsefulUntil(MessageKind kind, String title, Instant until) {
        return add(new NewNotification(title, kind, SOMEWHERE, title, "正文", NOW).usefulUntil(until));
    }

    long write(MessageKind kind, String title, Destination destination) {
        return add(new NewNotification(title, kind, destination, title, "正文", NOW));
    }

    long write(MessageKind kind, Destination destination, Content content) {
        return add(new NewNotification(ContentJson.form(content) + content.title(), kind, destination, content, NOW));
    }

    private long add(NewNotification message) {
        Long id = transaction.execute(status -> notifications.add(message));
        return id == null ? 0 : id;
    }

    boolean withdraw(long id, String reason) {
        return Boolean.TRUE.equals(transaction.execute(status -> notifications.withdraw(id, reason)));
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
