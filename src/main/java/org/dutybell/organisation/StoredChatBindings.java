package org.dutybell.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.shared.DbTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table chat_binding. */
@Service
class StoredChatBindings implements ChatBindings {

    private static final int LONGEST_TITLE = 100;

    private final JdbcClient jdbc;
    private final BoundChats chats;
    private final ApplicationEventPublisher events;

    StoredChatBindings(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.chats = new BoundChats(jdbc);
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Request ask(String conversationId, String title, String unit, String personCode, Instant at) {
        List<Request> waiting = openOf(conversationId);
        Optional<Request> same =
                waiting.stream().filter(request -> request.unit().equals(unit)).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        waiting.forEach(request -> end(request, "REPLACED", personCode, at));
        return insert(conversationId, cut(title), unit, personCode, at);
    }

    private Request insert(String conversationId, String title, String unit, String personCode, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into chat_binding (conversation_id, title, unit_code, person_code, asked_at, state)
                values (:conversation, :title, :unit, :person, :at, 'OPEN')
                """)
                .param("conversation", conversationId)
                .param("title", title)
                .param("unit", unit)
                .param("person", personCode)
                .param("at", DbTime.of(at))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        String code = BindingCode.of(id);
        jdbc.sql("update chat_binding set code = :code where id = :id")
                .param("code", code)
                .param("id", id)
                .update();
        return new Request(code, conversationId, title, unit, personCode, at);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Request> open() {
        return jdbc.sql("select * from chat_binding where state = 'OPEN' order by id")
                .query(StoredChatBindings::request)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Request> byCode(String code) {
        return jdbc.sql("select * from chat_binding where code = :code")
                .param("code", code.toUpperCase(Locale.ROOT))
                .query(StoredChatBindings::request)
                .optional();
    }

    @Override
    @Transactional
    public Optional<Chat> confirm(String code, String personCode, Instant at) {
        return answer(code, true, personCode, at).map(chats::bind);
    }

    @Override
    @Transactional
    public boolean refuse(String code, String personCode, Instant at) {
        return answer(code, false, personCode, at).isPresent();
    }

    /** Two admins may answer at once: the row's lock lets the first one win. */
    private Optional<Request> answer(String code, boolean confirmed, String personCode, Instant at) {
        Optional<Request> open = jdbc.sql("select * from chat_binding where code = :code and state = 'OPEN' for update")
                .param("code", code.toUpperCase(Locale.ROOT))
                .query(StoredChatBindings::request)
                .optional();
        open.ifPresent(request -> {
            end(request, confirmed ? "CONFIRMED" : "REFUSED", personCode, at);
            events.publishEvent(new ChatBindingAnswered(request, confirmed, personCode, at));
        });
        return open;
    }

    private List<Request> openOf(String conversationId) {
        return jdbc.sql("select * from chat_binding where state = 'OPEN' and conversation_id = :conversation"
                        + " order by id for update")
                .param("conversation", conversationId)
                .query(StoredChatBindings::request)
                .list();
    }

    private void end(Request request, String state, String personCode, Instant at) {
        jdbc.sql("update chat_binding set state = :state, answered_by = :person, answered_at = :at where code = :code")
                .param("state", state)
                .param("person", personCode)
                .param("at", DbTime.of(at))
                .param("code", request.code())
                .update();
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        return new Request(
                row.getString("code"),
                row.getString("conversation_id"),
                row.getString("title"),
                row.getString("unit_code"),
                row.getString("person_code"),
                Objects.requireNonNull(DbTime.toInstant(row.getObject("asked_at", LocalDateTime.class))));
    }
}
