package org.dutybell.organisation;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.organisation.Contacts.Standing;
import org.dutybell.shared.DbTime;
import org.dutybell.shared.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored address book, and the row that says when it was fetched. */
@Component
class ContactBook {

    private static final int LONGEST_REMARK = 1000;

    private final EntityManager entities;
    private final Tables tables;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContactBook(EntityManager entities, JdbcClient jdbc, Clock clock) {
        this.entities = entities;
        this.tables = new Tables(entities);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(ContactsChanged changed) {
        jdbc.sql("update dingtalk_contact_fetch set stale_since = :now where id = 1 and stale_since is null")
                .param("now", DbTime.of(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    List<ContactRow.Seen> seen() {
        return tables.all(ContactRow.class, "userId").stream()
                .map(ContactRow::seen)
                .toList();
    }

    Standing standing() {
        return jdbc.sql("""
                select f.*, (select count(*) from dingtalk_contact c where c.seen_at >= f.fetched_at) as seen
                from dingtalk_contact_fetch f where id = 1
                """).query(ContactBook::read).single();
    }

    /** Takes the turn to fetch; false when another node took it since this standing was read. */
    @Transactional
    boolean begin(Standing read, Instant now) {
        Instant before = read.startedAt();
        return jdbc.sql("""
                        update dingtalk_contact_fetch set started_at = :now, stale_since = null
                        where id = 1 and (started_at is null or started_at = :before)
                        """)
                        .param("now", DbTime.of(now))
                        .param("before", before == null ? null : DbTime.of(before))
                        .update()
                == 1;
    }

    /** Who is not shown keeps the row. */
    @Transactional
    void fetched(ContactSource.Fetched book, Instant begun) {
        Map<String, ContactRow> rows = new HashMap<>();
        tables.all(ContactRow.class, "userId").forEach(row -> rows.put(row.userId(), row));
        for (Contact contact : book.contacts()) {
            ContactRow known = rows.get(contact.userId());
            ContactRow row = known == null ? new ContactRow(contact.userId()) : known;
            row.shown(contact, begun);
            if (known == null) {
                entities.persist(row);
            }
        }
        end(book.remark().isEmpty() ? null : book.remark(), begun);
    }

    /** Somebody who was asked for alone. */
    @Transactional
    void shown(Contact contact, Instant now) {
        ContactRow known = entities.find(ContactRow.class, contact.userId());
        ContactRow row = known == null ? new ContactRow(contact.userId()) : known;
        row.shown(contact, now);
        if (known == null) {
            entities.persist(row);
        }
    }

    @Transactional
    void failed(String reason) {
        jdbc.sql("update dingtalk_contact_fetch set remark = :remark where id = 1")
                .param("remark", cut(reason))
                .update();
    }

    private void end(@Nullable String remark, Instant begun) {
        jdbc.sql("update dingtalk_contact_fetch set fetched_at = :begun, remark = :remark where id = 1")
                .param("begun", DbTime.of(begun))
                .param("remark", remark == null ? null : cut(remark))
                .update();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REMARK ? text : text.substring(0, LONGEST_REMARK - 1) + "…";
    }

    private static Standing read(ResultSet row, int number) throws SQLException {
        return new Standing(
                instant(row, "fetched_at"),
                instant(row, "started_at"),
                instant(row, "stale_since"),
                row.getString("remark"),
                row.getInt("seen"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return DbTime.toInstant(row.getObject(column, LocalDateTime.class));
    }
}
