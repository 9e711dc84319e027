package org.dutybell.evidence;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.shared.DbTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row says first that the files go; they go afterwards, so that a crash leaves at most files that go at the next call. */
final class StoredErasure implements Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(StoredErasure.class);
    private static final int AT_ONCE = 50;

    private final EvidenceFiles files;
    private final JdbcClient jdbc;

    StoredErasure(EvidenceFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    @Override
    public List<StoredFile> toDecide(Instant now, int most) {
        return jdbc.sql("""
                select * from evidence
                where erased_at is null and (erase_due_at is null or erase_due_at <= :now) order by erase_due_at, id limit :most
                """)
                .param("now", DbTime.of(now))
                .param("most", most)
                .query(EvidenceRows::picture)
                .list();
    }

    @Override
    public void keepUntil(StoredFile picture, Instant due) {
        jdbc.sql("update evidence set erase_due_at = :due where id = :id and erased_at is null")
                .param("due", DbTime.of(due))
                .param("id", picture.id())
                .update();
    }

    @Override
    public void erase(StoredFile picture, Because because, Instant now) {
        jdbc.sql("update evidence set erased_at = :now, erased_because = :because where id = :id and erased_at is null")
                .param("now", DbTime.of(now))
                .param("because", because.name())
                .param("id", picture.id())
                .update();
    }

    @Override
    public int removeFiles(Instant now) {
        List<StoredFile> gone = jdbc.sql("""
                select * from evidence where files_gone_at is null and erased_at is not null order by id limit :most
                """)
                .param("most", AT_ONCE)
                .query(EvidenceRows::picture)
                .list();
        // a store that does not answer once is not asked for the rest
        return (int) gone.stream().takeWhile(picture -> isRemoved(picture, now)).count();
    }

    private boolean isRemoved(StoredFile picture, Instant now) {
        try {
            if (!isNeeded(picture)) {
                remove(picture.path());
            }
        } catch (UncheckedIOException later) {
            LOG.warn("The files of evidence {} could not be removed; it is tried again", picture.id(), later);
            return false;
        }
        jdbc.sql("update evidence set files_gone_at = :now where id = :id")
                .param("now", DbTime.of(now))
                .param("id", picture.id())
                .update();
        return true;
    }

    private void remove(String path) {
        for (CopySize size : CopySize.values()) {
            files.delete(Copies.path(path, size));
        }
        files.delete(path);
    }

    /** The same bytes, sent for something that keeps them longer, lie in the same file. */
    private boolean isNeeded(StoredFile picture) {
        return jdbc.sql("select count(*) from evidence where sha256 = :sha256 and path = :path and erased_at is null")
                        .param("sha256", picture.sha256())
                        .param("path", picture.path())
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public Optional<Instant> erasedAt(long evidenceId) {
        return jdbc.sql("select erased_at from evidence where id = :id and erased_at is not null")
                .param("id", evidenceId)
                .query(LocalDateTime.class)
                .optional()
                .map(at -> Objects.requireNonNull(DbTime.toInstant(at)));
    }
}
