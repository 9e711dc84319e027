package org.dutybell.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The table message_read; who a user id is, is asked when the marks are shown. */
@Service
class StoredReadMarks implements ReadMarks {

    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final Organisation organisation;

    StoredReadMarks(JdbcClient jdbc, Notifications notifications, Organisation organisation) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.organisation = organisation;
    }

    @Override
    @Transactional
    public void read(String reference, String dingtalkUserId, Instant at) {
        notifications.byReference(reference).forEach(id -> mark(id, dingtalkUserId, at));
    }

    private void mark(long notificationId, String dingtalkUserId, Instant at) {
        jdbc.sql("""
                insert into message_read (notification_id, dingtalk_user_id, read_at)
                values (:notification, :user, :at)
                on duplicate key update notification_id = notification_id
                """)
                .param("notification", notificationId)
                .param("user", dingtalkUserId)
                .param("at", DbTime.of(at))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mark> of(Collection<Long> notificationIds) {
        if (notificationIds.isEmpty()) {
            return List.of();
        }
        Roster roster = organisation.roster();
        return jdbc.sql("select * from message_read where notification_id in (:ids)"
                        + " order by read_at, notification_id, dingtalk_user_id")
                .param("ids", notificationIds)
                .query((row, number) -> mark(row, roster))
                .list();
    }

    private static Mark mark(ResultSet row, Roster roster) throws SQLException {
        String user = row.getString("dingtalk_user_id");
        return new Mark(
                row.getLong("notification_id"),
                roster.personByDingtalkId(user).map(Person::code).orElse(user),
                Objects.requireNonNull(DbTime.toInstant(row.getObject("read_at", LocalDateTime.class))));
    }
}
