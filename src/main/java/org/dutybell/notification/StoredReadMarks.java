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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The table message_read; which message and which person a mark is about is asked when it is shown. */
@Service
class StoredReadMarks implements ReadMarks {

    private final JdbcClient jdbc;
    private final Organisation organisation;

    StoredReadMarks(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    @Override
    @Transactional
    public void read(String reference, String dingtalkUserId, Instant at) {
        jdbc.sql("""
                insert into message_read (reference, dingtalk_user_id, read_at) values (:reference, :user, :at)
                on duplicate key update reference = reference
                """)
                .param("reference", reference)
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
        return jdbc
                .sql("""
                        select n.id as notification_id, n.destination_kind, n.destination_code, r.dingtalk_user_id, r.read_at
                        from notification n
                        left join notification lead_row on lead_row.id = n.merged_into
                        join message_read r on r.reference = coalesce(lead_row.reference, n.reference)
                        where n.id in (:ids)
                        order by r.read_at, n.id, r.dingtalk_user_id
                        """)
                .param("ids", notificationIds)
                .query((row, number) -> new Found(
                        mark(row, roster), row.getString("destination_kind"), row.getString("destination_code")))
                .list()
                .stream()
                .filter(Found::isOfItsReader)
                .map(Found::mark)
                .toList();
    }

    /** A private message that one call brought to several people has the marks of all of them under its key. */
    private record Found(Mark mark, String kind, @Nullable String code) {

        boolean isOfItsReader() {
            return !kind.equals("PERSON") || mark.personCode().equals(code);
        }
    }

    private static Mark mark(ResultSet row, Roster roster) throws SQLException {
        String user = row.getString("dingtalk_user_id");
        return new Mark(
                row.getLong("notification_id"),
                roster.personByDingtalkId(user).map(Person::code).orElse(user),
                Objects.requireNonNull(DbTime.toInstant(row.getObject("read_at", LocalDateTime.class))));
    }
}
