package org.dutybell.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.shared.DbTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The table lost_group. */
@Service
@Transactional
class StoredLostGroups implements LostGroups {

    private final JdbcClient jdbc;

    StoredLostGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(GroupLost group) {
        try {
            jdbc.sql("""
                    insert into lost_group (conversation_id, dissolved, lost_at)
                    values (:conversation, :dissolved, :at)
                    """)
                    .param("conversation", group.conversationId())
                    .param("dissolved", group.dissolved())
                    .param("at", DbTime.of(group.at()))
                    .update();
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public void remove(String conversationId) {
        jdbc.sql("delete from lost_group where conversation_id = :conversation")
                .param("conversation", conversationId)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Loss> of(String conversationId) {
        return jdbc.sql("select * from lost_group where conversation_id = :conversation")
                .param("conversation", conversationId)
                .query(StoredLostGroups::loss)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LostChat> chats() {
        return jdbc.sql("""
                select g.*, c.code from lost_group g join chat c on c.conversation_id = g.conversation_id
                order by g.lost_at desc, c.code
                """)
                .query((row, number) -> new LostChat(row.getString("code"), loss(row, number)))
                .list();
    }

    private static Loss loss(ResultSet row, int number) throws SQLException {
        return new Loss(
                row.getBoolean("dissolved"),
                Objects.requireNonNull(DbTime.toInstant(row.getObject("lost_at", LocalDateTime.class))));
    }
}
