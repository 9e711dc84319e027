package org.dutybell.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.dutybell.obligation.ObligationNote.Kind;
import org.dutybell.shared.DbTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table obligation_note. */
@Service
class StoredObligationNotes implements ObligationNotes {

    private static final int LONGEST_TEXT = 1000;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    StoredObligationNotes(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ObligationNote note, String messageId) {
        jdbc.sql("""
                insert into obligation_note (obligation_id, kind, person_code, text, noted_at, message_id)
                values (:obligation, :kind, :person, :text, :at, :message)
                on duplicate key update message_id = message_id
                """)
                .param("obligation", note.obligationId())
                .param("kind", note.kind().name())
                .param("person", note.person())
                .param("text", cut(note.text()))
                .param("at", DbTime.of(note.at()))
                .param("message", messageId)
                .update();
        events.publishEvent(new ObligationNoted(note));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObligationNote> of(Collection<Long> obligationIds) {
        return obligationIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from obligation_note where obligation_id in (:ids) order by noted_at, id")
                        .param("ids", obligationIds)
                        .query(StoredObligationNotes::note)
                        .list();
    }

    private static ObligationNote note(ResultSet row, int number) throws SQLException {
        return new ObligationNote(
                row.getLong("obligation_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("person_code"),
                row.getString("text"),
                Objects.requireNonNull(DbTime.toInstant(row.getObject("noted_at", LocalDateTime.class))));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        boolean insidePair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        return text.substring(0, insidePair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }
}
