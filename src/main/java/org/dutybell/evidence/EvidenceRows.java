package org.dutybell.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table evidence. */
final class EvidenceRows {

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where bytes with this hash lie already; those that were erased lie nowhere. */
    Optional<String> pathOf(String sha256) {
        return jdbc.sql("select path from evidence where sha256 = :sha256 and erased_at is null order by id limit 1")
                .param("sha256", sha256)
                .query(String.class)
                .optional();
    }

    /** Keeps the picture under its message and hash; when they are known, the row that is there stays as it is. */
    StoredFile keep(StoredFile picture, Decoded decoded, String messageId) {
        Look look = decoded.look();
        jdbc.sql("""
                insert into evidence (sha256, media_type, size_bytes, width, height, person_code, message_id,
                    received_at, path, taken_at, file_name, look_due_at, look, look_0, look_1, look_2, look_3)
                values (:sha256, :mediaType, :size, :width, :height, :person, :messageId, :receivedAt, :path, :takenAt, :name,
                    :lookDue, :look, :look0, :look1, :look2, :look3)
                on duplicate key update id = id
                """)
                .param("sha256", picture.sha256())
                .param("mediaType", picture.mediaType())
                .param("size", picture.size())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("person", picture.person())
                .param("messageId", messageId)
                .param("receivedAt", DbTime.of(picture.receivedAt()))
                .param("path", picture.path())
                .param("takenAt", picture.takenAt() == null ? null : DbTime.of(picture.takenAt()))
                .param("name", picture.name())
                .param("lookDue", decoded instanceof Decoded.NoPlace ? DbTime.of(picture.receivedAt()) : null)
                .params(columns(look))
                .update();
        return jdbc.sql("select * from evidence where message_id = :messageId and sha256 = :sha256")
                .param("messageId", messageId)
                .param("sha256", picture.sha256())
                .query(EvidenceRows::picture)
                .single();
    }

    /** Those whose look is to be made now, the longest due first. */
    List<StoredFile> withoutLook(Instant now, int most) {
        return jdbc.sql(
                        "select * from evidence where look_due_at <= :now and erased_at is null order by look_due_at, id limit "
                                + most)
                .param("now", DbTime.of(now))
                .query(EvidenceRows::picture)
                .list();
    }

    /** Keeps the look that was made later; null when it has none. */
    void looked(StoredFile picture, @Nullable Look look) {
        jdbc.sql("""
                update evidence set look_due_at = null, look = :look, look_0 = :look0, look_1 = :look1, look_2 = :look2,
                    look_3 = :look3
                where id = :id
                """).params(columns(look)).param("id", picture.id()).update();
    }

    void lookLater(StoredFile picture, Instant due) {
        jdbc.sql("update evidence set look_due_at = :due where id = :id")
                .param("due", DbTime.of(due))
                .param("id", picture.id())
                .update();
    }

    /**
     * Those whose file was not compared since a time, and those found wanting not since another; the longest ago first. What was
     * received after the second time has just been hashed.
     */
    List<StoredFile> uncheckedSince(Instant sound, Instant wanting, int most) {
        return jdbc.sql("""
                select * from evidence
                where received_at < :wanting and erased_at is null
                  and (checked_at is null or checked_at < :sound or (check_found is not null and checked_at < :wanting))
                order by checked_at, id limit :most
                """)
                .param("sound", DbTime.of(sound))
                .param("wanting", DbTime.of(wanting))
                .param("most", most)
                .query(EvidenceRows::picture)
                .list();
    }

    /** Notes what was found of the file, which rows with the same bytes share. */
    void checked(StoredFile picture, Optional<FileCheck.Finding> found, Instant now) {
        jdbc.sql("""
                update evidence set checked_at = :now,
                    check_found_at = case when :found is null then null else coalesce(check_found_at, :now) end,
                    check_found = :found
                where sha256 = :sha256 and path = :path
                """)
                .param("now", DbTime.of(now))
                .param("found", found.map(Enum::name).orElse(null), Types.VARCHAR)
                .param("sha256", picture.sha256())
                .param("path", picture.path())
                .update();
    }

    /** As if it had been compared then: the first time for one that was sound, the second for one that was found wanting. */
    void checkLater(StoredFile picture, Instant sound, Instant wanting) {
        jdbc.sql("""
                update evidence set checked_at = case when check_found is null then :sound else :wanting end
                where sha256 = :sha256 and path = :path
                """)
                .param("sound", DbTime.of(sound))
                .param("wanting", DbTime.of(wanting))
                .param("sha256", picture.sha256())
                .param("path", picture.path())
                .update();
    }

    private static Map<String, @Nullable Object> columns(@Nullable Look look) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("look", look == null ? null : look.bits());
        for (int quarter = 0; quarter < Look.QUARTERS; quarter++) {
            columns.put("look" + quarter, look == null ? null : look.quarter(quarter));
        }
        return columns;
    }

    List<StoredFile> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from evidence where id in (:ids) order by id")
                        .param("ids", ids)
                        .query(EvidenceRows::picture)
                        .list();
    }

    /** The same bytes in other messages. */
    List<StoredFile> sameBytes(StoredFile picture) {
        return jdbc.sql("select * from evidence where sha256 = :sha256 and id <> :id order by id")
                .param("sha256", picture.sha256())
                .param("id", picture.id())
                .query(EvidenceRows::picture)
                .list();
    }

    void handedOut(long id, String who, String address, Instant now) {
        jdbc.sql("insert into evidence_access (evidence_id, at_time, who, address) values (:id, :at, :who, :address)")
                .param("id", id)
                .param("at", DbTime.of(now))
                .param("who", who)
                .param("address", address)
                .update();
    }

    boolean sameMessage(long one, long other) {
        return jdbc.sql("select count(distinct message_id) from evidence where id in (:one, :other)")
                        .param("one", one)
                        .param("other", other)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    static StoredFile picture(ResultSet row, int number) throws SQLException {
        Instant receivedAt = DbTime.toInstant(row.getObject("received_at", LocalDateTime.class));
        return new StoredFile(
                row.getLong("id"),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("person_code"),
                Objects.requireNonNull(receivedAt),
                row.getString("path"),
                DbTime.toInstant(row.getObject("taken_at", LocalDateTime.class)),
                row.getString("file_name"));
    }
}
