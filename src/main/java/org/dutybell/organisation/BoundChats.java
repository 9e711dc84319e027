package org.dutybell.organisation;

import java.util.Optional;
import org.dutybell.organisation.ChatBindings.Request;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a unit's chat its conversation, in the caller's transaction. */
record BoundChats(JdbcClient jdbc) {

    Chat bind(Request request) {
        release(request.conversationId());
        Chat chat = chatOf(request.unit())
                .map(known -> new Chat(known.code(), known.unit(), known.name(), request.conversationId()))
                .orElseGet(() -> insert(request));
        jdbc.sql("update chat set conversation_id = :conversation where code = :code")
                .param("conversation", request.conversationId())
                .param("code", chat.code())
                .update();
        jdbc.sql("update organisation_revision set revision = revision + 1 where id = 1")
                .update();
        return chat;
    }

    /** A conversation belongs to one chat; the admin has decided to which. */
    private void release(String conversationId) {
        jdbc.sql("update chat set conversation_id = null where conversation_id = :conversation")
                .param("conversation", conversationId)
                .update();
    }

    private Optional<Chat> chatOf(String unit) {
        return jdbc.sql("select * from chat where unit_code = :unit order by position limit 1")
                .param("unit", unit)
                .query((row, number) -> new Chat(
                        row.getString("code"),
                        row.getString("unit_code"),
                        row.getString("name"),
                        row.getString("conversation_id")))
                .optional();
    }

    private Chat insert(Request request) {
        Chat chat = new Chat(freeCode(request.unit()), request.unit(), request.title(), request.conversationId());
        jdbc.sql("""
                insert into chat (code, unit_code, name, position)
                select :code, :unit, :name, coalesce(max(position), 0) + 1 from chat
                """)
                .param("code", chat.code())
                .param("unit", chat.unit())
                .param("name", chat.name())
                .update();
        return chat;
    }

    private String freeCode(String unit) {
        boolean taken = jdbc.sql("select 1 from chat where code = :code")
                .param("code", unit)
                .query(Integer.class)
                .optional()
                .isPresent();
        return taken ? unit + "-chat" : unit;
    }
}
